#!/bin/sh
# Generates the configuration of nginx and the board's config.json from environment variables. In the official image it runs at each start,
# from /docker-entrypoint.d; elsewhere it is run by hand. deploy/README.md describes the variables.
set -eu
umask 022

templates=${CALLBOARD_TEMPLATES:-$(dirname "$0")}
. "$templates/settings.sh"

# Written here first, so that a refused value leaves the files of a running nginx as they are.
mkdir -p "$CALLBOARD_FILLED"
new=$(mktemp -d "$CALLBOARD_FILLED/new.XXXXXX")
trap 'rm -rf "$new"' EXIT

# Replaces the variables of ours, and no others, in the template $1.
fill() { envsubst "$(printenv | sed -nE 's/^((CALLBOARD|DC)_[A-Z_]+)=.*/${\1}/p' | tr '\n' ' ')" <"$1"; }

. "$templates/data-centres.sh"
. "$templates/config-json.sh" >"$new/config.json"
. "$templates/server-options.sh"
for name in common read form relay; do
  fill "$templates/$name.conf.template" >"$new/$name.conf"
done
for name in defaults files relayed; do
  fill "$CALLBOARD_FILES/_nginx/$name.conf" >"$new/$name.conf"
done
fill "$templates/callboard.conf.template" >"$new/server.conf"

mv "$new/server.conf" "$CALLBOARD_SERVER_CONF"
mv "$new"/* "$CALLBOARD_FILLED/"
