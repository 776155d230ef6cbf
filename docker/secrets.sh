#!/bin/sh
# Makes the passwords and keys of docker/compose.yaml in docker/secrets, once: what is there already stays, because the
# data that it opens would be lost with it.
set -eu
umask 077
mkdir -p "$(dirname "$0")/secrets"
cd "$(dirname "$0")/secrets"

random() {
    head -c 32 /dev/urandom | base64 | tr -d '\n'
}

# Only who owns the directory gets into it; the files are for the numbers that programs run under in containers.
umask 022
for login in postgres authenticator server releaser desk_worker jobs migrator backup; do
    [ -s "$login" ] || random | tr '+/' '-_' | tr -d '=' > "$login"
done
[ -s migrator.properties ] || cat > migrator.properties <<END
scrim.migrator.password=$(cat migrator)
END
[ -s server.properties ] || cat > server.properties <<END
quarkus.datasource.username=authenticator
quarkus.datasource.password=$(cat authenticator)
scrim.server.password=$(cat server)
scrim.releaser.password=$(cat releaser)
scrim.desk-worker.password=$(cat desk_worker)
scrim.jobs.password=$(cat jobs)
scrim.kek.name=compose
scrim.kek.secret=$(random)
scrim.release.secret=$(random)
END
# who grants the first admin their role leaves an audited row, which is sealed
[ -s operator.properties ] || {
    cat migrator.properties
    grep '^scrim.kek' server.properties
} > operator.properties
