#!/bin/sh
# Puts a dump of deploy/backup.sh into an empty database, with the newest copy of people's keys, and says who was
# erased since and has to be erased again. How and why: docs/how-to/restore.md
#
# Usage: restore.sh DUMP
# Environment: PGHOST, PGPORT, PGDATABASE (an empty database), PGUSER and PGPASSWORD of a superuser, or of the role that
#   owns the database where there is none;
#   SCRIM_BOOTSTRAP      the file bootstrap.sql (default: docker/bootstrap.sql beside deploy/)
#   SCRIM_PASSWORDS      a file of SQL that says set scrim.password_<login> = '…'; without it logins keep theirs
#   SCRIM_TAKE_OVER_ROLES=on  the server's roles are those of another database, and may become this one's (bootstrap.sql)
# Ends with 0 when all was restored; otherwise with 1, and the database is as empty as before.
set -eu
umask 077

fail() {
    echo "restore: $1" >&2
    exit 1
}

[ $# -eq 1 ] || fail "usage: restore.sh DUMP"
dump=$1
[ -f "$dump" ] || fail "there is no file $dump"
: "${PGDATABASE:=}"
[ -n "$PGDATABASE" ] || fail "PGDATABASE has to name an empty database"
export PGDATABASE
here=$(cd "$(dirname "$0")" && pwd)
bootstrap=${SCRIM_BOOTSTRAP:-$here/../docker/bootstrap.sql}
[ -f "$bootstrap" ] || fail "there is no $bootstrap; say where in SCRIM_BOOTSTRAP"
directory=$(cd "$(dirname "$dump")" && pwd)
dump=$directory/${dump##*/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

ask() {
    psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"
}

if [ -f "$dump.sha256" ]; then
    (cd "$directory" && sha256sum --quiet -c "${dump##*/}.sha256") || fail "the dump is not what was written"
else
    fail "there is no $dump.sha256, which says what was written"
fi
tables=$(ask -c "select count(*) from pg_catalog.pg_namespace where nspname in ('kernel', 'identity', 'api')") \
    || fail "the database cannot be asked"
[ "$tables" = 0 ] || fail "the database $PGDATABASE is not empty; restore into a new one"

# roles belong to the server and are in no dump; neither are rights on the database itself
set -- -c "set scrim.take_over_roles = '${SCRIM_TAKE_OVER_ROLES:-off}'"
if [ -n "${SCRIM_PASSWORDS:-}" ]; then
    ask "$@" -f "$SCRIM_PASSWORDS" -f "$bootstrap" || fail "the roles could not be made"
else
    ask "$@" -f "$bootstrap" || fail "the roles could not be made"
fi
# what bootstrap has just made is in the dump, too
pg_restore --list "$dump" \
    | grep -v -E '^[0-9]+; [0-9]+ [0-9]+ [A-Z ]+ ((- )?(SCHEMA )?(setup|extensions) |(- )?(EXTENSION )?pgcrypto )' \
    > "$work/list"
pg_restore --exit-on-error --single-transaction --use-list="$work/list" --dbname="$PGDATABASE" "$dump" \
    || fail "the dump could not be restored"

newest() {
    find "$directory/keys" -name "scrim-$1-*" 2>/dev/null | sort | tail -n 1
}
keys=$(newest keys)
if [ -n "$keys" ]; then
    pg_restore --exit-on-error --single-transaction --data-only --dbname="$PGDATABASE" "$keys" \
        || fail "the keys could not be restored; the rows are there"
    echo "restore: keys of ${keys##*/}"
else
    echo "restore: there is no copy of the keys, so what the log sealed of people cannot be read by anybody" >&2
fi
ask -c 'analyze'

erased=$(newest erased)
if [ -n "$erased" ]; then
    again=$(ask <<SQL
set client_min_messages = error;
create temporary table erased (id uuid, erased_at timestamptz);
\\copy erased from '$erased' csv
select p.id from identity.people p join erased e on e.id = p.id where p.erased_at is null order by p.id;
SQL
    ) || fail "who was erased since could not be asked; the rows are there"
    if [ -n "$again" ]; then
        echo "restore: these people were erased since; file their deletion again (docs/how-to/restore.md):"
        echo "$again"
    fi
fi
echo "restore: done; run migrate, then verify"
