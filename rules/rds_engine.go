package rules

import (
	"strconv"

	"github.com/hublint/hublint/analyzer/check"
)

// rdsLogs are the logs that RDS.9 asks for, by a pattern of the engine.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9
var rdsLogs = []struct {
	engine, name string
	logs         []string
}{
	{"(?i)^oracle-", "Oracle", []string{"alert", "audit", "trace", "listener"}},
	{"(?i)^postgres$", "PostgreSQL", []string{"postgresql", "upgrade"}},
	{"(?i)^(mysql|mariadb)$", "MySQL or MariaDB", []string{"audit", "error", "general", "slowquery"}},
	{"(?i)^sqlserver-", "SQL Server", []string{"error", "agent"}},
	{"(?i)^aurora(-mysql)?$", "Aurora MySQL", []string{"audit", "error", "general", "slowquery"}},
	{"(?i)^aurora-postgresql$", "Aurora PostgreSQL", []string{"postgresql"}},
}

// exportsLogs passes where an aws_db_instance exports the logs of its engine.
func exportsLogs() check.Predicate {
	const exports = "enabled_cloudwatch_logs_exports"
	var rows []check.Predicate
	for _, row := range rdsLogs {
		is := "the engine is " + row.name
		rows = append(rows, check.When(engineThat(is, check.Matches("engine", row.engine, is)),
			check.All(check.Present(exports), check.Contains(exports, check.Words(row.logs...)))))
	}
	custom := engineThat("it is an RDS Custom instance", check.Matches("engine", "(?i)^custom-", "is that of RDS Custom"))
	written := check.All(append(rows, check.When(custom, check.Unsettled("whether RDS Custom, which can't export logs, is judged")))...)
	takes := check.All(check.Absent(exports), check.Any(rdsReplica, rdsRestored))
	return check.Described("`"+exports+"` contains every log that AWS lists for the engine", check.Existing(written, check.All(
		check.When(takes, check.Unseen("which logs the source of a read replica, or of a restored instance, exports")),
		check.When(check.Not(takes), written),
	)))
}

// clusterExportsLogs passes where the cluster of an aws_rds_cluster_instance
// exports the logs of the instance's engine.
func clusterExportsLogs() check.Predicate {
	const exports = "enabled_cloudwatch_logs_exports"
	var rows []check.Predicate
	for _, row := range rdsLogs {
		rows = append(rows, check.When(check.Matches("engine", row.engine, "is "+row.name),
			check.Some(rdsClusterOf, check.All(check.Present(exports), check.Contains(exports, check.Words(row.logs...))))))
	}
	return check.Described("`"+exports+"` of the cluster contains every log that AWS lists for the engine", check.All(rows...))
}

// rdsPorts are the default ports of the engines, by a pattern of the engine.
// Source: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
var rdsPorts = []struct {
	engine string
	port   int
}{
	{"(?i)^(mysql|mariadb|aurora|aurora-mysql)$", 3306},
	{"(?i)^(postgres|aurora-postgresql)$", 5432},
	{"(?i)^(custom-)?oracle-", 1521},
	{"(?i)^(custom-)?sqlserver-", 1433},
	{"(?i)^db2-", 50000},
}

// ownPort passes where an aws_db_instance listens on another port than the
// default one of its engine.
func ownPort() check.Predicate {
	var rows []check.Predicate
	for _, row := range rdsPorts {
		engine := engineThat("the engine is one of that port", check.Matches("engine", row.engine, "is one of that port"))
		rows = append(rows, check.When(engine, inherited("the port", check.Absent("port"), notDefault(row.port, rdsInstanceAPI))))
	}
	return check.Described("`port` is not the default port of the `engine`, which it is when it is not set", check.All(rows...))
}

// ownClusterPort passes where an aws_rds_cluster does so.
func ownClusterPort() check.Predicate {
	takes := check.All(check.Absent("port"), rdsRestored)
	var rows []check.Predicate
	for _, row := range rdsPorts {
		free := notDefault(row.port, rdsClusterAPI)
		rows = append(rows, check.When(check.Matches("engine", row.engine, "is one of that port"), check.Existing(free, check.All(
			check.When(takes, check.Unseen("the port of what the cluster is restored from")),
			check.When(check.Not(takes), free),
		))))
	}
	return check.Described("`port` is not the default port of the `engine`, which it is when it is not set", check.All(rows...))
}

func notDefault(port int, source string) check.Predicate {
	return check.Not(check.Equal("port", strconv.Itoa(port), check.Unset(port, source)))
}
