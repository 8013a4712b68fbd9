# Run once by the image of MariaDB, when it makes the database: every part of PlateCarbon gets a user of its own.
# MARIADB_USER makes tables and gives rights; the others have none until it does, but for the backup, which reads.
docker_process_sql <<SQL
GRANT ALL PRIVILEGES ON platecarbon.* TO '$MARIADB_USER'@'%' WITH GRANT OPTION;
CREATE USER 'platecarbon'@'%' IDENTIFIED BY '$DATABASE_PASSWORD';
CREATE USER 'platecarbon_backup'@'%' IDENTIFIED BY '$BACKUP_PASSWORD';
GRANT SELECT ON platecarbon.* TO 'platecarbon_backup'@'%';
SQL
