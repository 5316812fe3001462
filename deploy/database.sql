-- Once, on the primary: psql -h 10.0.0.11 -U postgres -f database.sql
-- Tagsmith makes its tables itself when it starts. It owns its database, and so may make the extensions pg_trgm and
-- btree_gin, which come with PostgreSQL (Debian: postgresql-contrib).
CREATE ROLE tagsmith LOGIN PASSWORD 'CHANGE_TAGSMITH';
CREATE DATABASE tagsmith OWNER tagsmith;
