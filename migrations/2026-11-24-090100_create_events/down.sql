DROP TABLE event_queue;
DROP TABLE events;
