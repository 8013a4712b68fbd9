-- Run once, on the first node, by the image when it makes the database.
-- The proxy asks with it whether a node works: no password, no rights.
CREATE USER IF NOT EXISTS 'proxy'@'%';
