#!/bin/sh
# A backup when it starts and then every night at two o'clock in Taipei. Old ones go only after a new one is whole.
set -eu
folder=${BACKUP_FOLDER:-/app/backups}
keep_days=${BACKUP_KEEP_DAYS:-30}
at=64800 # seconds of the day in UTC

while :; do
  if node --enable-source-maps dist/server/backup.js "$folder/$(date -u +%Y-%m-%dT%H%M%SZ).backup"; then
    find "$folder" -name '*.backup' -mtime "+$keep_days" -delete
    sleep $(((at - $(date -u +%s) % 86400 + 86399) % 86400 + 1))
  else
    echo 'the backup failed; it is tried again in five minutes' >&2
    sleep 300
  fi
done
