package belieffirst.database.folder;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.stereotype.Component;

/**
 * The log in the data folder, besides standard output: a new file each day and after 10 MB, the last 30 days and 100 MB of them.
 *
 * <p>It begins when the folder is ours, so that two processes never write one file. Where it cannot be written, standard output is left.
 */
@Component
class LogFile implements AutoCloseable {

    private static final int DAYS = 30;

    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    private final ch.qos.logback.classic.Logger source;

    @Autowired
    LogFile(
            DataFolder folder,
            @Value("${logging.pattern.console}") String pattern,
            @Value("${logging.structured.format.console}") String format) {
        this(Logger.ROOT_LOGGER_NAME, folder.resolve("log"), encoder(pattern, format), 10 * FileSize.MB_COEFFICIENT);
    }

    private static Encoder<ILoggingEvent> encoder(String pattern, String format) {
        if (format.isEmpty()) {
            return lines(pattern);
        }
        var json = new StructuredLogEncoder();
        json.setFormat(format);
        json.setCharset(StandardCharsets.UTF_8);
        return json;
    }

    /** Lines of text after this pattern. */
    static Encoder<ILoggingEvent> lines(String pattern) {
        var lines = new PatternLayoutEncoder();
        lines.setPattern(pattern);
        lines.setCharset(StandardCharsets.UTF_8);
        return lines;
    }

    /** What this logger says, in ten files of this many bytes at most. */
    LogFile(String logger, Path folder, Encoder<ILoggingEvent> encoder, long bytes) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.source = context.getLogger(logger);
        file.setContext(context);
        file.setFile(folder.resolve("belief-first.log").toString());
        encoder.setContext(context);
        encoder.start();
        file.setEncoder(encoder);
        file.setRollingPolicy(rolling(context, folder, bytes));
        file.start();
        source.addAppender(file);
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(LoggerContext context, Path folder, long bytes) {
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                folder.resolve("belief-first.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(new FileSize(bytes));
        rolling.setTotalSizeCap(new FileSize(10 * bytes));
        rolling.setMaxHistory(DAYS);
        rolling.start();
        return rolling;
    }

    @Override
    public void close() {
        source.detachAppender(file);
        file.stop();
    }
}
