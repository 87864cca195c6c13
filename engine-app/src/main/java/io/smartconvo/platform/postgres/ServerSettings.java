package io.smartconvo.platform.postgres;

/**
 * Durable, loopback only, and mute about data: errors and statements stay out of the server's log, because both quote
 * values.
 */
final class ServerSettings {

    static final String FILE = "smartconvo.conf";

    private ServerSettings() {}

    static String forPort(int port) {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 100
                password_encryption = 'scram-sha-256'

                fsync = on
                synchronous_commit = on
                full_page_writes = on

                shared_buffers = 128MB
                wal_compression = on
                max_wal_size = 1GB
                checkpoint_timeout = 15min
                timezone = 'UTC'
                log_timezone = 'UTC'

                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_statement = none
                log_min_duration_statement = -1
                log_min_duration_sample = -1
                log_autovacuum_min_duration = -1
                log_lock_waits = off
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port);
    }
}
