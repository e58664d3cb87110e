# Prints config.json, for start.sh.

quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }
# Each word as a string; nothing if there are none.
list() { [ $# -eq 0 ] || printf '"%s", ' "$@" | sed 's/, $//'; }
nth() { echo "$1" | cut -d ' ' -f "$2"; }

# Variables without quotes are lists of words.
# shellcheck disable=SC2086
cat <<JSON
{
  "academy": {
    "name": $(quoted "$CALLBOARD_ACADEMY_NAME"),
    "origin": "$CALLBOARD_ACADEMY_ORIGIN",
    "apiBase": "/",${CALLBOARD_ORG_ID:+
    \"orgId\": \"$CALLBOARD_ORG_ID\",}
    "joinHosts": [$(list $CALLBOARD_JOIN_HOSTS)],
    "filters": { "mine": "$(nth "$CALLBOARD_FILTERS" 1)", "academy": "$(nth "$CALLBOARD_FILTERS" 2)" },
    "pageSize": $CALLBOARD_PAGE_SIZE
  },
  "signIn": {
    "dialect": "zoho",
    "clientId": "$CALLBOARD_CLIENT_ID",
    "accountsServer": "$first_server",
    "tokenEndpoints": { $endpoints },
    "scopes": [$(list $CALLBOARD_SCOPES)],
    "tokenHeader": "$CALLBOARD_TOKEN_HEADER",
    "userInfoEndpoint": "$first_path/oauth/user/info",${CALLBOARD_IDLE_MINUTES:+
    \"idleMinutes\": $CALLBOARD_IDLE_MINUTES,}
    "offline": $CALLBOARD_OFFLINE
  },
  "joinWindow": {
    "hostMinutesBefore": $(nth "$CALLBOARD_JOIN_WINDOW" 1),
    "attendeeMinutesBefore": $(nth "$CALLBOARD_JOIN_WINDOW" 2),
    "minutesAfterEnd": $(nth "$CALLBOARD_JOIN_WINDOW" 3)
  },
  "embedding": { "allowedOrigins": [$(list $CALLBOARD_ALLOWED_ORIGINS)] }
}
JSON
