#!/bin/sh
# Runs bootstrap.sql with the passwords of the logins, of each login one: the file SCRIM_SECRETS_DIR/<login>
# (/run/secrets unless said), or the variable SCRIM_<LOGIN>_PASSWORD. A login with neither keeps the one it has.
# SCRIM_TAKE_OVER_ROLES=on: roles of these names that were made by somebody else, or for another database of the server,
# are changed, passwords included; otherwise they are named and nothing is done.
# Where and as whom: PGHOST, PGPORT, PGDATABASE, PGUSER, and PGPASSWORD or the file PGPASSWORD_FILE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
secrets=${SCRIM_SECRETS_DIR:-/run/secrets}

# Options are part of how a connection begins, so no statement holds a password and the server logs none. There a
# backslash keeps a space or a backslash in its place.
options=${PGOPTIONS:-}
for login in authenticator server releaser desk_worker jobs migrator backup; do
    if [ -r "$secrets/$login" ]; then
        password=$(cat "$secrets/$login")
    else
        variable=SCRIM_$(echo "$login" | tr '[:lower:]' '[:upper:]')_PASSWORD
        password=$(printenv "$variable" || true)
    fi
    if [ -n "$password" ]; then
        options="$options -c scrim.password_$login=$(printf %s "$password" | sed 's/[\\ ]/\\&/g')"
    fi
done
if [ -n "${SCRIM_TAKE_OVER_ROLES:-}" ]; then
    options="$options -c scrim.take_over_roles=$SCRIM_TAKE_OVER_ROLES"
fi
export PGOPTIONS="$options"
if [ -n "${PGPASSWORD_FILE:-}" ]; then
    PGPASSWORD=$(cat "$PGPASSWORD_FILE")
    export PGPASSWORD
fi
exec psql -X -q -v ON_ERROR_STOP=1 --single-transaction -f "${SCRIM_BOOTSTRAP_SQL:-$here/bootstrap.sql}"
