-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema of evidence.db in an audit packet, as `plumbline packet schema` prints it: docs/packet-format.md.
CREATE TABLE log_entry (seq INTEGER PRIMARY KEY, leaf TEXT NOT NULL, line TEXT, absent TEXT);
CREATE TABLE earlier_entry (seq INTEGER PRIMARY KEY, leaf TEXT NOT NULL, line TEXT NOT NULL, proof TEXT NOT NULL);
CREATE TABLE disclosure (seq INTEGER NOT NULL, disclosure TEXT NOT NULL, PRIMARY KEY (seq, disclosure)) WITHOUT ROWID;
CREATE TABLE opening (seq INTEGER NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (seq, name)) WITHOUT ROWID;
CREATE TABLE param (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX log_entry_type ON log_entry (json_extract(line, '$.type'));
CREATE INDEX earlier_entry_type ON earlier_entry (json_extract(line, '$.type'));
CREATE INDEX opening_replaced ON opening (name) WHERE instr(name, '/');
CREATE VIEW entry (seq, line) AS SELECT seq, line FROM earlier_entry UNION ALL SELECT seq, line FROM log_entry;
CREATE VIEW service AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'service'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.name') AS name,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'owner'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/owner' AND instr(o.name, '/'))) AS owner,
    json_extract(n.line, '$.rec.team') AS team,
    json_extract(n.line, '$.rec.tier') AS tier,
    json_extract(n.line, '$.rec.lifecycle') AS lifecycle,
    json_extract(n.line, '$.rec.data_class') AS data_class,
    json_extract(n.line, '$.rec.cost_center') AS cost_center,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW gate_decision AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'gate_decision'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.decided_at') AS decided_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.decided_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.decided_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.decided_at'), 21, length(json_extract(n.line, '$.rec.decided_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS decided_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.artifact') AS artifact,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.rule_version') AS rule_version,
    json_extract(n.line, '$.rec.mode') AS mode,
    json_extract(n.line, '$.rec.decision') AS decision,
    json_extract(n.line, '$.rec.bypassed') AS bypassed,
    json_extract(n.line, '$.rec.bypass_reason') AS bypass_reason,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    json_extract(n.line, '$.rec.exception_id') AS exception_id,
    json_extract(n.line, '$.rec.evidence_at') AS evidence_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.evidence_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.evidence_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.evidence_at'), 21, length(json_extract(n.line, '$.rec.evidence_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS evidence_at_ns,
    json_extract(n.line, '$.rec.started_at') AS started_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.started_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.started_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.started_at'), 21, length(json_extract(n.line, '$.rec.started_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS started_at_ns,
    json_extract(n.line, '$.rec.decider') AS decider,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW deployment AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'deployment'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    json_extract(n.line, '$.rec.finished_at') AS finished_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.finished_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.finished_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.finished_at'), 21, length(json_extract(n.line, '$.rec.finished_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS finished_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.environment_class') AS environment_class,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.artifact') AS artifact,
    json_extract(n.line, '$.rec.via') AS via,
    json_extract(n.line, '$.rec.emergency') AS emergency,
    json_extract(n.line, '$.rec.status') AS status,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'approvers'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/approvers' AND instr(o.name, '/'))) AS approvers,
    json_extract(n.line, '$.rec.failure_category') AS failure_category,
    json_extract(n.line, '$.rec.caused_failure') AS caused_failure,
    json_extract(n.line, '$.rec.recovered_at') AS recovered_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.recovered_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.recovered_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.recovered_at'), 21, length(json_extract(n.line, '$.rec.recovered_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS recovered_at_ns,
    json_extract(n.line, '$.rec.unplanned_due_to_incident') AS unplanned_due_to_incident,
    json_extract(n.line, '$.rec.build') AS build,
    json_extract(n.line, '$.rec.decision_id') AS decision_id,
    json_extract(n.line, '$.rec.decision_artifact') AS decision_artifact,
    json_extract(n.line, '$.rec.policy_version') AS policy_version,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW deployed_commit AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'deployed_commit'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.deployment_id') AS deployment_id,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.committed_at') AS committed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.committed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.committed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.committed_at'), 21, length(json_extract(n.line, '$.rec.committed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS committed_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW exception AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'exception'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.scope') AS scope,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'owner'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/owner' AND instr(o.name, '/'))) AS owner,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'requester'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/requester' AND instr(o.name, '/'))) AS requester,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'approver'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/approver' AND instr(o.name, '/'))) AS approver,
    json_extract(n.line, '$.rec.reason') AS reason,
    json_extract(n.line, '$.rec.created_at') AS created_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.created_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.created_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.created_at'), 21, length(json_extract(n.line, '$.rec.created_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS created_at_ns,
    json_extract(n.line, '$.rec.expires_at') AS expires_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.expires_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.expires_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.expires_at'), 21, length(json_extract(n.line, '$.rec.expires_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS expires_at_ns,
    json_extract(n.line, '$.rec.closed_at') AS closed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.closed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.closed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.closed_at'), 21, length(json_extract(n.line, '$.rec.closed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS closed_at_ns,
    json_extract(n.line, '$.rec.renewed_from') AS renewed_from,
    json_extract(n.line, '$.rec.status') AS status,
    json_extract(n.line, '$.rec.same_as') AS same_as,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW policy_version AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'policy_version'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.version') AS version,
    json_extract(n.line, '$.rec.mode') AS mode,
    json_extract(n.line, '$.rec.enforced_at') AS enforced_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.enforced_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.enforced_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.enforced_at'), 21, length(json_extract(n.line, '$.rec.enforced_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS enforced_at_ns,
    json_extract(n.line, '$.rec.disabled_at') AS disabled_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.disabled_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.disabled_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.disabled_at'), 21, length(json_extract(n.line, '$.rec.disabled_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS disabled_at_ns,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'author'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/author' AND instr(o.name, '/'))) AS author,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.prevents') AS prevents,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'owner'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/owner' AND instr(o.name, '/'))) AS owner,
    json_extract(n.line, '$.rec.executable') AS executable,
    json_extract(n.line, '$.rec.environments') AS environments,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW finding AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'finding'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.severity') AS severity,
    json_extract(n.line, '$.rec.disclosed_at') AS disclosed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.disclosed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.disclosed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.disclosed_at'), 21, length(json_extract(n.line, '$.rec.disclosed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS disclosed_at_ns,
    json_extract(n.line, '$.rec.first_seen') AS first_seen,
    (unixepoch(substr(json_extract(n.line, '$.rec.first_seen'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.first_seen'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.first_seen'), 21, length(json_extract(n.line, '$.rec.first_seen')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS first_seen_ns,
    json_extract(n.line, '$.rec.resolved_at') AS resolved_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.resolved_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.resolved_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.resolved_at'), 21, length(json_extract(n.line, '$.rec.resolved_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS resolved_at_ns,
    json_extract(n.line, '$.rec.risk_accepted_at') AS risk_accepted_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.risk_accepted_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.risk_accepted_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.risk_accepted_at'), 21, length(json_extract(n.line, '$.rec.risk_accepted_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS risk_accepted_at_ns,
    json_extract(n.line, '$.rec.due') AS due,
    (unixepoch(substr(json_extract(n.line, '$.rec.due'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.due'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.due'), 21, length(json_extract(n.line, '$.rec.due')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS due_ns,
    json_extract(n.line, '$.rec.state') AS state,
    json_extract(n.line, '$.rec.tool') AS tool,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.severity_raised_at') AS severity_raised_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.severity_raised_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.severity_raised_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.severity_raised_at'), 21, length(json_extract(n.line, '$.rec.severity_raised_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS severity_raised_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW violation AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'violation'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.resource') AS resource,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.severity') AS severity,
    json_extract(n.line, '$.rec.first_seen') AS first_seen,
    (unixepoch(substr(json_extract(n.line, '$.rec.first_seen'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.first_seen'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.first_seen'), 21, length(json_extract(n.line, '$.rec.first_seen')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS first_seen_ns,
    json_extract(n.line, '$.rec.last_seen') AS last_seen,
    (unixepoch(substr(json_extract(n.line, '$.rec.last_seen'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.last_seen'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.last_seen'), 21, length(json_extract(n.line, '$.rec.last_seen')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS last_seen_ns,
    json_extract(n.line, '$.rec.resolved_at') AS resolved_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.resolved_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.resolved_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.resolved_at'), 21, length(json_extract(n.line, '$.rec.resolved_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS resolved_at_ns,
    json_extract(n.line, '$.rec.action') AS action,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW incident AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'incident'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.severity') AS severity,
    json_extract(n.line, '$.rec.cause_class') AS cause_class,
    json_extract(n.line, '$.rec.opened_at') AS opened_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.opened_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.opened_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.opened_at'), 21, length(json_extract(n.line, '$.rec.opened_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS opened_at_ns,
    json_extract(n.line, '$.rec.acknowledged_at') AS acknowledged_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.acknowledged_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.acknowledged_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.acknowledged_at'), 21, length(json_extract(n.line, '$.rec.acknowledged_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS acknowledged_at_ns,
    json_extract(n.line, '$.rec.closed_at') AS closed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.closed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.closed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.closed_at'), 21, length(json_extract(n.line, '$.rec.closed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS closed_at_ns,
    json_extract(n.line, '$.rec.deployment_id') AS deployment_id,
    json_extract(n.line, '$.rec.same_as') AS same_as,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW drift AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'drift'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.asset') AS asset,
    json_extract(n.line, '$.rec.property') AS property,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.started_at') AS started_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.started_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.started_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.started_at'), 21, length(json_extract(n.line, '$.rec.started_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS started_at_ns,
    json_extract(n.line, '$.rec.detected_at') AS detected_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.detected_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.detected_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.detected_at'), 21, length(json_extract(n.line, '$.rec.detected_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS detected_at_ns,
    json_extract(n.line, '$.rec.ended_at') AS ended_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.ended_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.ended_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.ended_at'), 21, length(json_extract(n.line, '$.rec.ended_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS ended_at_ns,
    json_extract(n.line, '$.rec.approved') AS approved,
    json_extract(n.line, '$.rec.kind') AS kind,
    json_extract(n.line, '$.rec.last_ok_at') AS last_ok_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.last_ok_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.last_ok_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.last_ok_at'), 21, length(json_extract(n.line, '$.rec.last_ok_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS last_ok_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW approval AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'approval'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.subject') AS subject,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'approver'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/approver' AND instr(o.name, '/'))) AS approver,
    json_extract(n.line, '$.rec.decided_at') AS decided_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.decided_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.decided_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.decided_at'), 21, length(json_extract(n.line, '$.rec.decided_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS decided_at_ns,
    json_extract(n.line, '$.rec.decision') AS decision,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW evidence AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'evidence'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.kind') AS kind,
    json_extract(n.line, '$.rec.subject') AS subject,
    json_extract(n.line, '$.rec.decision_id') AS decision_id,
    json_extract(n.line, '$.rec.available_at') AS available_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.available_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.available_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.available_at'), 21, length(json_extract(n.line, '$.rec.available_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS available_at_ns,
    json_extract(n.line, '$.rec.sha256') AS sha256,
    json_extract(n.line, '$.rec.uri') AS uri,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW ai_call AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'ai_call'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.trace_id') AS trace_id,
    json_extract(n.line, '$.rec.span_id') AS span_id,
    json_extract(n.line, '$.rec.parent_id') AS parent_id,
    json_extract(n.line, '$.rec.operation') AS operation,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.session_id') AS session_id,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'user_id'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/user_id' AND instr(o.name, '/'))) AS user_id,
    json_extract(n.line, '$.rec.provider') AS provider,
    json_extract(n.line, '$.rec.model') AS model,
    CAST(json_extract(n.line, '$.rec.input_tokens') AS INTEGER) AS input_tokens,
    CAST(json_extract(n.line, '$.rec.output_tokens') AS INTEGER) AS output_tokens,
    CAST(json_extract(n.line, '$.rec.cache_read_tokens') AS INTEGER) AS cache_read_tokens,
    CAST(json_extract(n.line, '$.rec.cache_write_tokens') AS INTEGER) AS cache_write_tokens,
    CAST(json_extract(n.line, '$.rec.reasoning_tokens') AS INTEGER) AS reasoning_tokens,
    json_extract(n.line, '$.rec.cost_usd') AS cost_usd,
    CAST(replace(json_extract(n.line, '$.rec.cost_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.cost_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.cost_usd')) - instr(json_extract(n.line, '$.rec.cost_usd'), '.') END) AS INTEGER) AS cost_usd_pico,
    json_extract(n.line, '$.rec.cost_source') AS cost_source,
    json_extract(n.line, '$.rec.started_at') AS started_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.started_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.started_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.started_at'), 21, length(json_extract(n.line, '$.rec.started_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS started_at_ns,
    json_extract(n.line, '$.rec.ended_at') AS ended_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.ended_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.ended_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.ended_at'), 21, length(json_extract(n.line, '$.rec.ended_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS ended_at_ns,
    json_extract(n.line, '$.rec.error') AS error,
    json_extract(n.line, '$.rec.policy_decision') AS policy_decision,
    CAST(json_extract(n.line, '$.rec.safety_violations') AS INTEGER) AS safety_violations,
    json_extract(n.line, '$.rec.tool') AS tool,
    json_extract(n.line, '$.rec.response_id') AS response_id,
    json_extract(n.line, '$.rec.finish_reasons') AS finish_reasons,
    json_extract(n.line, '$.rec.args_hash') AS args_hash,
    CAST(json_extract(n.line, '$.rec.cache_write_1h_tokens') AS INTEGER) AS cache_write_1h_tokens,
    json_extract(n.line, '$.rec.input_includes_cache') AS input_includes_cache,
    json_extract(n.line, '$.rec.output_includes_reasoning') AS output_includes_reasoning,
    json_extract(n.line, '$.rec.usage_assumed') AS usage_assumed,
    json_extract(n.line, '$.rec.model_call') AS model_call,
    json_extract(n.line, '$.rec.cache_hit') AS cache_hit,
    json_extract(n.line, '$.rec.batch') AS batch,
    json_extract(n.line, '$.rec.cost_center') AS cost_center,
    CAST(json_extract(n.line, '$.rec.latency_ms') AS INTEGER) AS latency_ms,
    json_extract(n.line, '$.rec.contract_names') AS contract_names,
    json_extract(n.line, '$.rec.assumed_utc') AS assumed_utc,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW ai_usage AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'ai_usage'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.from_at') AS from_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.from_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.from_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.from_at'), 21, length(json_extract(n.line, '$.rec.from_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS from_at_ns,
    CAST(json_extract(n.line, '$.rec.bucket_s') AS INTEGER) AS bucket_s,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.provider') AS provider,
    json_extract(n.line, '$.rec.model') AS model,
    CAST(json_extract(n.line, '$.rec.requests') AS INTEGER) AS requests,
    CAST(json_extract(n.line, '$.rec.input_tokens') AS INTEGER) AS input_tokens,
    CAST(json_extract(n.line, '$.rec.output_tokens') AS INTEGER) AS output_tokens,
    json_extract(n.line, '$.rec.cost_usd') AS cost_usd,
    CAST(replace(json_extract(n.line, '$.rec.cost_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.cost_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.cost_usd')) - instr(json_extract(n.line, '$.rec.cost_usd'), '.') END) AS INTEGER) AS cost_usd_pico,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW price AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'price'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.provider') AS provider,
    json_extract(n.line, '$.rec.model') AS model,
    json_extract(n.line, '$.rec.mode') AS mode,
    json_extract(n.line, '$.rec.valid_from') AS valid_from,
    (unixepoch(substr(json_extract(n.line, '$.rec.valid_from'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.valid_from'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.valid_from'), 21, length(json_extract(n.line, '$.rec.valid_from')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS valid_from_ns,
    json_extract(n.line, '$.rec.valid_to') AS valid_to,
    (unixepoch(substr(json_extract(n.line, '$.rec.valid_to'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.valid_to'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.valid_to'), 21, length(json_extract(n.line, '$.rec.valid_to')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS valid_to_ns,
    json_extract(n.line, '$.rec.daily_from') AS daily_from,
    json_extract(n.line, '$.rec.daily_to') AS daily_to,
    json_extract(n.line, '$.rec.recorded_at') AS recorded_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.recorded_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.recorded_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.recorded_at'), 21, length(json_extract(n.line, '$.rec.recorded_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS recorded_at_ns,
    json_extract(n.line, '$.rec.input_usd') AS input_usd,
    CAST(replace(json_extract(n.line, '$.rec.input_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.input_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.input_usd')) - instr(json_extract(n.line, '$.rec.input_usd'), '.') END) AS INTEGER) AS input_usd_pico,
    json_extract(n.line, '$.rec.output_usd') AS output_usd,
    CAST(replace(json_extract(n.line, '$.rec.output_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.output_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.output_usd')) - instr(json_extract(n.line, '$.rec.output_usd'), '.') END) AS INTEGER) AS output_usd_pico,
    json_extract(n.line, '$.rec.cache_read_usd') AS cache_read_usd,
    CAST(replace(json_extract(n.line, '$.rec.cache_read_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.cache_read_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.cache_read_usd')) - instr(json_extract(n.line, '$.rec.cache_read_usd'), '.') END) AS INTEGER) AS cache_read_usd_pico,
    json_extract(n.line, '$.rec.cache_write_usd') AS cache_write_usd,
    CAST(replace(json_extract(n.line, '$.rec.cache_write_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.cache_write_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.cache_write_usd')) - instr(json_extract(n.line, '$.rec.cache_write_usd'), '.') END) AS INTEGER) AS cache_write_usd_pico,
    json_extract(n.line, '$.rec.cache_write_1h_usd') AS cache_write_1h_usd,
    CAST(replace(json_extract(n.line, '$.rec.cache_write_1h_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.cache_write_1h_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.cache_write_1h_usd')) - instr(json_extract(n.line, '$.rec.cache_write_1h_usd'), '.') END) AS INTEGER) AS cache_write_1h_usd_pico,
    json_extract(n.line, '$.rec.reasoning_usd') AS reasoning_usd,
    CAST(replace(json_extract(n.line, '$.rec.reasoning_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.reasoning_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.reasoning_usd')) - instr(json_extract(n.line, '$.rec.reasoning_usd'), '.') END) AS INTEGER) AS reasoning_usd_pico,
    json_extract(n.line, '$.rec.batch_input_usd') AS batch_input_usd,
    CAST(replace(json_extract(n.line, '$.rec.batch_input_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.batch_input_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.batch_input_usd')) - instr(json_extract(n.line, '$.rec.batch_input_usd'), '.') END) AS INTEGER) AS batch_input_usd_pico,
    json_extract(n.line, '$.rec.batch_output_usd') AS batch_output_usd,
    CAST(replace(json_extract(n.line, '$.rec.batch_output_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.batch_output_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.batch_output_usd')) - instr(json_extract(n.line, '$.rec.batch_output_usd'), '.') END) AS INTEGER) AS batch_output_usd_pico,
    CAST(json_extract(n.line, '$.rec.tier_above_tokens') AS INTEGER) AS tier_above_tokens,
    json_extract(n.line, '$.rec.tier_input_usd') AS tier_input_usd,
    CAST(replace(json_extract(n.line, '$.rec.tier_input_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.tier_input_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.tier_input_usd')) - instr(json_extract(n.line, '$.rec.tier_input_usd'), '.') END) AS INTEGER) AS tier_input_usd_pico,
    json_extract(n.line, '$.rec.tier_output_usd') AS tier_output_usd,
    CAST(replace(json_extract(n.line, '$.rec.tier_output_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.tier_output_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.tier_output_usd')) - instr(json_extract(n.line, '$.rec.tier_output_usd'), '.') END) AS INTEGER) AS tier_output_usd_pico,
    json_extract(n.line, '$.rec.tier_cache_read_usd') AS tier_cache_read_usd,
    CAST(replace(json_extract(n.line, '$.rec.tier_cache_read_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.tier_cache_read_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.tier_cache_read_usd')) - instr(json_extract(n.line, '$.rec.tier_cache_read_usd'), '.') END) AS INTEGER) AS tier_cache_read_usd_pico,
    json_extract(n.line, '$.rec.tier_cache_write_usd') AS tier_cache_write_usd,
    CAST(replace(json_extract(n.line, '$.rec.tier_cache_write_usd'), '.', '') || substr('000000000000', 1, 12 - CASE instr(json_extract(n.line, '$.rec.tier_cache_write_usd'), '.') WHEN 0 THEN 0 ELSE length(json_extract(n.line, '$.rec.tier_cache_write_usd')) - instr(json_extract(n.line, '$.rec.tier_cache_write_usd'), '.') END) AS INTEGER) AS tier_cache_write_usd_pico,
    CAST(json_extract(n.line, '$.rec.window_tokens') AS INTEGER) AS window_tokens,
    CAST(json_extract(n.line, '$.rec.max_input_tokens') AS INTEGER) AS max_input_tokens,
    CAST(json_extract(n.line, '$.rec.max_output_tokens') AS INTEGER) AS max_output_tokens,
    json_extract(n.line, '$.rec.note') AS note,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW release AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'release'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    CAST(json_extract(n.line, '$.rec.exceptions_applied') AS INTEGER) AS exceptions_applied,
    json_extract(n.line, '$.rec.artifact') AS artifact,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.exceptions') AS exceptions,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW exception_use AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'exception_use'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.exception_id') AS exception_id,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    json_extract(n.line, '$.rec.decision_id') AS decision_id,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW environment AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'environment'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.name') AS name,
    json_extract(n.line, '$.rec.class') AS class,
    json_extract(n.line, '$.rec.deployed_version') AS deployed_version,
    json_extract(n.line, '$.rec.created_at') AS created_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.created_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.created_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.created_at'), 21, length(json_extract(n.line, '$.rec.created_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS created_at_ns,
    json_extract(n.line, '$.rec.retired_at') AS retired_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.retired_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.retired_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.retired_at'), 21, length(json_extract(n.line, '$.rec.retired_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS retired_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW workload AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'workload'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.started_at') AS started_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.started_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.started_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.started_at'), 21, length(json_extract(n.line, '$.rec.started_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS started_at_ns,
    json_extract(n.line, '$.rec.stopped_at') AS stopped_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.stopped_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.stopped_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.stopped_at'), 21, length(json_extract(n.line, '$.rec.stopped_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS stopped_at_ns,
    json_extract(n.line, '$.rec.tags') AS tags,
    json_extract(n.line, '$.rec.config_keys') AS config_keys,
    json_extract(n.line, '$.rec.optional_keys') AS optional_keys,
    json_extract(n.line, '$.rec.config_sources') AS config_sources,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW monitoring AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'monitoring'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.asset') AS asset,
    json_extract(n.line, '$.rec.from_at') AS from_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.from_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.from_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.from_at'), 21, length(json_extract(n.line, '$.rec.from_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS from_at_ns,
    json_extract(n.line, '$.rec.to_at') AS to_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.to_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.to_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.to_at'), 21, length(json_extract(n.line, '$.rec.to_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS to_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW test_run AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'test_run'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.version') AS version,
    json_extract(n.line, '$.rec.automated') AS automated,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    json_extract(n.line, '$.rec.result') AS result,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW evaluation_count AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'evaluation_count'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.rule') AS rule,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    CAST(json_extract(n.line, '$.rec.count') AS INTEGER) AS count,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW vulnerability AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'vulnerability'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.disclosed_at') AS disclosed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.disclosed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.disclosed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.disclosed_at'), 21, length(json_extract(n.line, '$.rec.disclosed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS disclosed_at_ns,
    json_extract(n.line, '$.rec.affected_versions') AS affected_versions,
    json_extract(n.line, '$.rec.services') AS services,
    json_extract(n.line, '$.rec.component') AS component,
    json_extract(n.line, '$.rec.fixed_at') AS fixed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.fixed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.fixed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.fixed_at'), 21, length(json_extract(n.line, '$.rec.fixed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS fixed_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW slo_bucket AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'slo_bucket'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.slo') AS slo,
    json_extract(n.line, '$.rec.from_at') AS from_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.from_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.from_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.from_at'), 21, length(json_extract(n.line, '$.rec.from_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS from_at_ns,
    CAST(json_extract(n.line, '$.rec.bucket_s') AS INTEGER) AS bucket_s,
    CAST(json_extract(n.line, '$.rec.good') AS INTEGER) AS good,
    CAST(json_extract(n.line, '$.rec.bad') AS INTEGER) AS bad,
    json_extract(n.line, '$.rec.to_at') AS to_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.to_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.to_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.to_at'), 21, length(json_extract(n.line, '$.rec.to_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS to_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.objective') AS objective,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW config_item AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'config_item'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.provider') AS provider,
    json_extract(n.line, '$.rec.name') AS name,
    json_extract(n.line, '$.rec.in_sync') AS in_sync,
    json_extract(n.line, '$.rec.critical') AS critical,
    json_extract(n.line, '$.rec.checked_at') AS checked_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.checked_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.checked_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.checked_at'), 21, length(json_extract(n.line, '$.rec.checked_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS checked_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    CAST(json_extract(n.line, '$.rec.weight') AS INTEGER) AS weight,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW provider_health AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'provider_health'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.provider') AS provider,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    CAST(json_extract(n.line, '$.rec.ok') AS INTEGER) AS ok,
    CAST(json_extract(n.line, '$.rec.count') AS INTEGER) AS count,
    CAST(json_extract(n.line, '$.rec.p95_ms') AS INTEGER) AS p95_ms,
    json_extract(n.line, '$.rec.role') AS role,
    json_extract(n.line, '$.rec.service') AS service,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW finding_resolution AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'finding_resolution'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.finding_id') AS finding_id,
    json_extract(n.line, '$.rec.resolved_at') AS resolved_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.resolved_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.resolved_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.resolved_at'), 21, length(json_extract(n.line, '$.rec.resolved_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS resolved_at_ns,
    json_extract(n.line, '$.rec.reopened_at') AS reopened_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.reopened_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.reopened_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.reopened_at'), 21, length(json_extract(n.line, '$.rec.reopened_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS reopened_at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW vulnerability_scope AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'vulnerability_scope'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.vulnerability_id') AS vulnerability_id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environments') AS environments,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW deployed_component AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'deployed_component'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.component') AS component,
    json_extract(n.line, '$.rec.version') AS version,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW commitment AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'commitment'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.decided_at') AS decided_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.decided_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.decided_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.decided_at'), 21, length(json_extract(n.line, '$.rec.decided_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS decided_at_ns,
    json_extract(n.line, '$.rec.week') AS week,
    json_extract(n.line, '$.rec.title') AS title,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'owner'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/owner' AND instr(o.name, '/'))) AS owner,
    json_extract(n.line, '$.rec.due') AS due,
    (unixepoch(substr(json_extract(n.line, '$.rec.due'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.due'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.due'), 21, length(json_extract(n.line, '$.rec.due')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS due_ns,
    json_extract(n.line, '$.rec.metric') AS metric,
    json_extract(n.line, '$.rec.expected') AS expected,
    json_extract(n.line, '$.rec.baseline') AS baseline,
    json_extract(n.line, '$.rec.rests_on') AS rests_on,
    json_extract(n.line, '$.rec.status') AS status,
    CAST(json_extract(n.line, '$.rec.carried') AS INTEGER) AS carried,
    json_extract(n.line, '$.rec.closed_at') AS closed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.closed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.closed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.closed_at'), 21, length(json_extract(n.line, '$.rec.closed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS closed_at_ns,
    json_extract(n.line, '$.rec.note') AS note,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW review AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'review'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.closed_at') AS closed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.closed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.closed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.closed_at'), 21, length(json_extract(n.line, '$.rec.closed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS closed_at_ns,
    json_extract(n.line, '$.rec.week') AS week,
    json_extract(n.line, '$.rec.as_of') AS as_of,
    (unixepoch(substr(json_extract(n.line, '$.rec.as_of'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.as_of'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.as_of'), 21, length(json_extract(n.line, '$.rec.as_of')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS as_of_ns,
    json_extract(n.line, '$.rec.sha256') AS sha256,
    CAST(json_extract(n.line, '$.rec.commitments') AS INTEGER) AS commitments,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW cost_assignment AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'cost_assignment'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.cost_center') AS cost_center,
    json_extract(n.line, '$.rec.valid_from') AS valid_from,
    (unixepoch(substr(json_extract(n.line, '$.rec.valid_from'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.valid_from'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.valid_from'), 21, length(json_extract(n.line, '$.rec.valid_from')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS valid_from_ns,
    json_extract(n.line, '$.rec.valid_to') AS valid_to,
    (unixepoch(substr(json_extract(n.line, '$.rec.valid_to'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.valid_to'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.valid_to'), 21, length(json_extract(n.line, '$.rec.valid_to')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS valid_to_ns,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW code_change AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'code_change'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.merged_at') AS merged_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.merged_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.merged_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.merged_at'), 21, length(json_extract(n.line, '$.rec.merged_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS merged_at_ns,
    json_extract(n.line, '$.rec.opened_at') AS opened_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.opened_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.opened_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.opened_at'), 21, length(json_extract(n.line, '$.rec.opened_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS opened_at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'author'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/author' AND instr(o.name, '/'))) AS author,
    json_extract(n.line, '$.rec.commit_sha') AS commit_sha,
    json_extract(n.line, '$.rec.head_sha') AS head_sha,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW audit_request AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'audit_request'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.changed_at') AS changed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.changed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.changed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.changed_at'), 21, length(json_extract(n.line, '$.rec.changed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS changed_at_ns,
    json_extract(n.line, '$.rec.audit') AS audit,
    json_extract(n.line, '$.rec.request') AS request,
    json_extract(n.line, '$.rec.status') AS status,
    json_extract(n.line, '$.rec.period_from') AS period_from,
    (unixepoch(substr(json_extract(n.line, '$.rec.period_from'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.period_from'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.period_from'), 21, length(json_extract(n.line, '$.rec.period_from')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS period_from_ns,
    json_extract(n.line, '$.rec.period_to') AS period_to,
    (unixepoch(substr(json_extract(n.line, '$.rec.period_to'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.period_to'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.period_to'), 21, length(json_extract(n.line, '$.rec.period_to')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS period_to_ns,
    json_extract(n.line, '$.rec.as_of') AS as_of,
    (unixepoch(substr(json_extract(n.line, '$.rec.as_of'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.as_of'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.as_of'), 21, length(json_extract(n.line, '$.rec.as_of')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS as_of_ns,
    json_extract(n.line, '$.rec.services') AS services,
    json_extract(n.line, '$.rec.population') AS population,
    CAST(json_extract(n.line, '$.rec.items') AS INTEGER) AS items,
    json_extract(n.line, '$.rec.ids_sha256') AS ids_sha256,
    json_extract(n.line, '$.rec.verdict') AS verdict,
    json_extract(n.line, '$.rec.frozen_at') AS frozen_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.frozen_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.frozen_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.frozen_at'), 21, length(json_extract(n.line, '$.rec.frozen_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS frozen_at_ns,
    json_extract(n.line, '$.rec.sha256') AS sha256,
    json_extract(n.line, '$.rec.seed') AS seed,
    CAST(json_extract(n.line, '$.rec.sample_size') AS INTEGER) AS sample_size,
    json_extract(n.line, '$.rec.stratum') AS stratum,
    json_extract(n.line, '$.rec.citation') AS citation,
    json_extract(n.line, '$.rec.note') AS note,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW sample_item AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'sample_item'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.changed_at') AS changed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.changed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.changed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.changed_at'), 21, length(json_extract(n.line, '$.rec.changed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS changed_at_ns,
    json_extract(n.line, '$.rec.audit') AS audit,
    json_extract(n.line, '$.rec.request') AS request,
    CAST(json_extract(n.line, '$.rec.seq') AS INTEGER) AS seq,
    json_extract(n.line, '$.rec.row_name') AS row_name,
    json_extract(n.line, '$.rec.stratum') AS stratum,
    CAST(json_extract(n.line, '$.rec.place') AS INTEGER) AS place,
    json_extract(n.line, '$.rec.ticks') AS ticks,
    CAST(json_extract(n.line, '$.rec.replaces') AS INTEGER) AS replaces,
    CAST(json_extract(n.line, '$.rec.replaced_by') AS INTEGER) AS replaced_by,
    json_extract(n.line, '$.rec.note') AS note,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW identity_change AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'identity_change'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.at') AS at,
    (unixepoch(substr(json_extract(n.line, '$.rec.at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.at'), 21, length(json_extract(n.line, '$.rec.at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS at_ns,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.kind') AS kind,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'principal'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/principal' AND instr(o.name, '/'))) AS principal,
    json_extract(n.line, '$.rec.resource') AS resource,
    json_extract(n.line, '$.rec.privilege_before') AS privilege_before,
    json_extract(n.line, '$.rec.privilege') AS privilege,
    json_extract(n.line, '$.rec.expands') AS expands,
    json_extract(n.line, '$.rec.approved') AS approved,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
CREATE VIEW exposure_change AS
WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = 'exposure_change'
    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))
SELECT n.seq AS version_id,
    json_extract(n.line, '$.source') AS source,
    json_extract(n.line, '$.rec.id') AS id,
    json_extract(n.line, '$.rec.service') AS service,
    json_extract(n.line, '$.rec.environment') AS environment,
    json_extract(n.line, '$.rec.kind') AS kind,
    json_extract(n.line, '$.rec.endpoint') AS endpoint,
    json_extract(n.line, '$.rec.opened_at') AS opened_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.opened_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.opened_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.opened_at'), 21, length(json_extract(n.line, '$.rec.opened_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS opened_at_ns,
    json_extract(n.line, '$.rec.closed_at') AS closed_at,
    (unixepoch(substr(json_extract(n.line, '$.rec.closed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.rec.closed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.rec.closed_at'), 21, length(json_extract(n.line, '$.rec.closed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS closed_at_ns,
    json_extract(n.line, '$.rec.approved') AS approved,
    COALESCE((SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'actor'), (SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/actor' AND instr(o.name, '/'))) AS actor,
    (unixepoch(substr(json_extract(n.line, '$.observed_at'), 1, 19)) * 1000000000 + CASE substr(json_extract(n.line, '$.observed_at'), 20, 1) WHEN '.' THEN CAST(substr(substr(json_extract(n.line, '$.observed_at'), 21, length(json_extract(n.line, '$.observed_at')) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END) AS known_from_ns,
    (SELECT json_extract(o.json, '$[2].raw') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_sha256,
    (SELECT json_extract(o.json, '$[2].ptr') FROM opening AS o WHERE o.seq = n.seq AND o.name = 'raw') AS raw_pointer
FROM n;
