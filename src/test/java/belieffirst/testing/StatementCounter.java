package belieffirst.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A count of the statements of this thread, without those that tell row security who asks and those that keep the session. */
public class StatementCounter implements QueryExecutionListener {

    private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

    /** How many statements the work sent to the database. */
    public int counts(Runnable work) {
        return statements(work).size();
    }

    /** What the work sent to the database, in order. */
    public List<String> statements(Runnable work) {
        statements.get().clear();
        work.run();
        return List.copyOf(statements.get());
    }

    DataSource counted(DataSource source) {
        return ProxyDataSourceBuilder.create(source).listener(this).build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.stream()
                .map(QueryInfo::getQuery)
                .filter(query -> !query.contains("set_config('role'")
                        && !query.contains("app.session")
                        && !query.equals(ReadingReads.STATEMENT))
                .forEach(statements.get()::add);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
