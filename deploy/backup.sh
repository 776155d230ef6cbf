#!/bin/sh
# Takes a dump of the database, checks that it can be read back to its last byte, and lets old ones go: what is left
# are 7 days, 4 weeks and 3 months. Keys of people are kept apart and for days only, so that who is erased is erased
# in old dumps, too. How and why: docs/how-to/backup.md
#
# Environment: PGHOST, PGPORT, PGDATABASE, PGPASSWORD or a password file, as for every program of PostgreSQL;
#   PGUSER               the login that reads everything and changes nothing (default: backup)
#   SCRIM_BACKUPS        the directory (required)
#   SCRIM_BACKUP_DAYS    dailies to keep (7), SCRIM_BACKUP_WEEKS weeklies (4), SCRIM_BACKUP_MONTHS monthlies (3)
#   SCRIM_BACKUP_KEY_DAYS  days to keep copies of the keys (7)
# Ends with 0 when the dump was taken, checked and put in place; otherwise with 1, and nothing old is removed.
set -eu
umask 077

fail() {
    echo "backup: $1" >&2
    exit 1
}

: "${SCRIM_BACKUPS:=}"
[ -n "$SCRIM_BACKUPS" ] || fail "SCRIM_BACKUPS has to name a directory"
: "${PGDATABASE:=}"
[ -n "$PGDATABASE" ] || fail "PGDATABASE has to name the database"
export PGUSER="${PGUSER:-backup}" PGDATABASE
days=${SCRIM_BACKUP_DAYS:-7} weeks=${SCRIM_BACKUP_WEEKS:-4} months=${SCRIM_BACKUP_MONTHS:-3}
key_days=${SCRIM_BACKUP_KEY_DAYS:-7}
for number in "$days" "$weeks" "$months" "$key_days"; do
    case $number in
        '' | *[!0-9]* | 0) fail "numbers of days, weeks and months are whole and at least 1, not '$number'" ;;
    esac
done
# other files of the directory are nobody's business
mkdir -p "$SCRIM_BACKUPS/keys" || fail "$SCRIM_BACKUPS cannot be written"
cd "$SCRIM_BACKUPS"
if ! mkdir .taking 2>/dev/null; then
    fail "another backup is being taken here; if none is, remove $SCRIM_BACKUPS/.taking"
fi
trap 'rm -rf .taking' EXIT
trap 'exit 1' HUP INT TERM

now=$(date -u +%Y-%m-%dT%H%M%SZ)
dump=scrim-$now.dump keys=keys/scrim-keys-$now.dump erased=keys/scrim-erased-$now.csv

# the rows first and the keys after them: a key may be gone by then, which is what an erasure means, but none is missing
pg_dump --format=custom --exclude-table-data=kernel.subject_keys --file=.taking/rows || fail "the dump failed"
pg_dump --format=custom --data-only --table=kernel.subject_keys --file=.taking/keys || fail "the keys were not copied"
psql -X -q -v ON_ERROR_STOP=1 -c "\\copy (select id, erased_at from identity.people where erased_at is not null order by 1) to '.taking/erased' csv" \
    || fail "who was erased was not noted"

# read to the end, as a restore would; a list of contents alone would not notice a torn file
for taken in rows keys; do
    pg_restore --file=/dev/null ".taking/$taken" || fail "the dump cannot be read back"
done
contents=$(pg_restore --list .taking/rows)
for table in 'TABLE DATA identity people ' 'TABLE DATA kernel audit_log ' 'TABLE DATA kernel flyway_history '; do
    case $contents in
        *"$table"*) ;;
        *) fail "the dump lacks: $table" ;;
    esac
done
case $contents in
    *'TABLE DATA kernel subject_keys '*) fail "the dump holds the keys of people" ;;
esac

mv .taking/keys "$keys"
mv .taking/erased "$erased"
(cd .taking && sha256sum rows | sed "s|rows|$dump|") > "$dump.sha256"
mv .taking/rows "$dump"
echo "backup: $dump, $(wc -c < "$dump") bytes, read back"

# the newest of each day, week and month, newest first; a day on which none was taken does not count
seen_days=' ' seen_weeks=' ' seen_months=' ' n_days=0 n_weeks=0 n_months=0
# names are made above and hold no blanks
for file in $(printf '%s\n' scrim-*.dump | sort -r); do
    day=${file#scrim-}
    day=${day%%T*}
    week=$(date -u -d "$day" +%G-%V) || fail "$file is not named by its day"
    month=${day%-*}
    keep=no
    case $seen_days in
        *" $day "*) ;;
        *) if [ "$n_days" -lt "$days" ]; then keep=yes seen_days="$seen_days$day " n_days=$((n_days + 1)); fi ;;
    esac
    case $seen_weeks in
        *" $week "*) ;;
        *) if [ "$n_weeks" -lt "$weeks" ]; then keep=yes seen_weeks="$seen_weeks$week " n_weeks=$((n_weeks + 1)); fi ;;
    esac
    case $seen_months in
        *" $month "*) ;;
        *) if [ "$n_months" -lt "$months" ]; then keep=yes seen_months="$seen_months$month " n_months=$((n_months + 1)); fi ;;
    esac
    if [ "$keep" = no ]; then
        rm -f "$file" "$file.sha256"
        echo "backup: $file is not kept"
    fi
done
# by their names, like the dumps: a copied directory has other times
oldest=$(date -u -d "$key_days days ago" +%Y-%m-%dT%H%M%SZ 2>/dev/null || date -u -d "@$(($(date +%s) - key_days * 86400))" +%Y-%m-%dT%H%M%SZ)
for file in keys/scrim-*; do
    taken=${file#keys/scrim-keys-}
    taken=${taken#keys/scrim-erased-}
    if [ "$(printf '%s\n%s\n' "${taken%.*}" "$oldest" | sort | head -n 1)" = "${taken%.*}" ] && [ "${taken%.*}" != "$oldest" ]; then
        rm -f "$file"
    fi
done
