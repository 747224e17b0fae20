DROP TABLE unannounced;
DROP TABLE events;
