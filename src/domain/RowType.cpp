// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/RowType.h"

#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using enum FieldKind;

constexpr auto serviceFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"name"_L1, Text},
    FieldType{"owner"_L1, Text},
    FieldType{"team"_L1, Text},
    FieldType{"tier"_L1, Text},
    FieldType{"lifecycle"_L1, Text},
    FieldType{"data_class"_L1, Text},
    FieldType{"cost_center"_L1, Text},
});

constexpr auto decisions = std::to_array<QLatin1StringView>(
    {"pass"_L1, "warn"_L1, "block"_L1, "observe"_L1, "pass_with_exception"_L1, "error"_L1, "skipped"_L1});
constexpr auto severities = std::to_array<QLatin1StringView>(
    {"critical"_L1, "high"_L1, "medium"_L1, "low"_L1, "informational"_L1, "none"_L1, "unknown"_L1});
constexpr auto environmentClasses
    = std::to_array<QLatin1StringView>({"production"_L1, "staging"_L1, "testing"_L1, "development"_L1, "other"_L1});
constexpr auto deciders = std::to_array<QLatin1StringView>({"rule"_L1, "person"_L1, "model"_L1});
constexpr auto failoverRoles = std::to_array<QLatin1StringView>({"primary"_L1, "secondary"_L1});
constexpr auto directions = std::to_array<QLatin1StringView>({"lower"_L1, "higher"_L1});
constexpr auto commitmentStates = std::to_array<QLatin1StringView>({"open"_L1, "done"_L1, "dropped"_L1});
constexpr auto requestStates
    = std::to_array<QLatin1StringView>({"open"_L1, "frozen"_L1, "sampled"_L1, "answered"_L1, "accepted"_L1, "flagged"_L1});
constexpr auto channels = std::to_array<QLatin1StringView>({"pipeline"_L1, "manual"_L1});

constexpr auto gateDecisionFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"decided_at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"artifact"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"rule"_L1, Text},
    FieldType{"rule_version"_L1, Text},
    FieldType{"mode"_L1, Text},
    FieldType{"decision"_L1, Text, decisions},
    FieldType{"bypassed"_L1, Boolean},
    FieldType{"bypass_reason"_L1, Text},
    FieldType{"actor"_L1, Text},
    FieldType{"exception_id"_L1, Text},
    FieldType{"evidence_at"_L1, Instant},
    FieldType{"started_at"_L1, Instant},
    FieldType{"decider"_L1, Text, deciders},
});

constexpr auto deploymentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"at"_L1, Instant},
    FieldType{"finished_at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"environment_class"_L1, Text, environmentClasses},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"artifact"_L1, Text},
    FieldType{"via"_L1, Text, channels},
    FieldType{"emergency"_L1, Boolean},
    FieldType{"status"_L1, Text},
    FieldType{"actor"_L1, Text},
    FieldType{"approvers"_L1, TextList},
    FieldType{"failure_category"_L1, Text},
    FieldType{"caused_failure"_L1, Boolean},
    FieldType{"recovered_at"_L1, Instant},
    FieldType{"unplanned_due_to_incident"_L1, Boolean},
    FieldType{"build"_L1, Text},
    FieldType{"decision_id"_L1, Text},
    FieldType{"decision_artifact"_L1, Text},
    FieldType{"policy_version"_L1, Text},
});

constexpr auto deployedCommitFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"deployment_id"_L1, Text},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"committed_at"_L1, Instant},
});

constexpr auto exceptionFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, FieldType{"service"_L1, Text}, FieldType{"rule"_L1, Text}, FieldType{"scope"_L1, Text},
    FieldType{"owner"_L1, Text}, FieldType{"requester"_L1, Text}, FieldType{"approver"_L1, Text},
    FieldType{"reason"_L1, Text}, FieldType{"created_at"_L1, Instant}, FieldType{"expires_at"_L1, Instant},
    FieldType{"closed_at"_L1, Instant}, FieldType{"renewed_from"_L1, Text}, FieldType{"status"_L1, Text},
    FieldType{"same_as"_L1, Text}, // what another source calls it: its id, or "source/id"
});

constexpr auto policyVersionFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"rule"_L1, Text},
    FieldType{"version"_L1, Text},
    FieldType{"mode"_L1, Text},
    FieldType{"enforced_at"_L1, Instant},
    FieldType{"disabled_at"_L1, Instant},
    FieldType{"author"_L1, Text},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"prevents"_L1, TextList},
    FieldType{"owner"_L1, Text},
    FieldType{"executable"_L1, Boolean},
    FieldType{"environments"_L1, TextList},
});

constexpr auto findingFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"rule"_L1, Text},
    FieldType{"severity"_L1, Text, severities},
    FieldType{"disclosed_at"_L1, Instant},
    FieldType{"first_seen"_L1, Instant},
    FieldType{"resolved_at"_L1, Instant},
    FieldType{"risk_accepted_at"_L1, Instant},
    FieldType{"due"_L1, Instant},
    FieldType{"state"_L1, Text},
    FieldType{"tool"_L1, Text},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"severity_raised_at"_L1, Instant},
});

constexpr auto violationFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"rule"_L1, Text},
    FieldType{"resource"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"severity"_L1, Text, severities},
    FieldType{"first_seen"_L1, Instant},
    FieldType{"last_seen"_L1, Instant},
    FieldType{"resolved_at"_L1, Instant},
    FieldType{"action"_L1, Text},
});

constexpr auto incidentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, FieldType{"service"_L1, Text}, FieldType{"severity"_L1, Text},
    FieldType{"cause_class"_L1, Text}, FieldType{"opened_at"_L1, Instant}, FieldType{"acknowledged_at"_L1, Instant},
    FieldType{"closed_at"_L1, Instant}, FieldType{"deployment_id"_L1, Text},
    FieldType{"same_as"_L1, Text}, // like that of an exception
});

constexpr auto driftFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"asset"_L1, Text},
    FieldType{"property"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"started_at"_L1, Instant},
    FieldType{"detected_at"_L1, Instant},
    FieldType{"ended_at"_L1, Instant},
    FieldType{"approved"_L1, Boolean},
    FieldType{"kind"_L1, Text},
    FieldType{"last_ok_at"_L1, Instant},
});

constexpr auto approvalFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"subject"_L1, Text},
    FieldType{"approver"_L1, Text},
    FieldType{"decided_at"_L1, Instant},
    FieldType{"decision"_L1, Text},
    FieldType{"commit_sha"_L1, Text}, // that the approver saw
});

constexpr auto codeChangeFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"merged_at"_L1, Instant},
    FieldType{"opened_at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"author"_L1, Text},
    FieldType{"commit_sha"_L1, Text}, // as which it was merged
    FieldType{"head_sha"_L1, Text}, // its own last commit
});

constexpr auto identityChangeFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"kind"_L1, Text},
    FieldType{"principal"_L1, Text}, // who may do it
    FieldType{"resource"_L1, Text}, // with what
    FieldType{"privilege_before"_L1, Text},
    FieldType{"privilege"_L1, Text},
    FieldType{"expands"_L1, Boolean}, // nothing: as the two privileges say
    FieldType{"approved"_L1, Boolean},
    FieldType{"actor"_L1, Text},
});

constexpr auto exposureChangeFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"kind"_L1, Text},
    FieldType{"endpoint"_L1, Text},
    FieldType{"opened_at"_L1, Instant},
    FieldType{"closed_at"_L1, Instant},
    FieldType{"approved"_L1, Boolean},
    FieldType{"actor"_L1, Text},
});

constexpr auto evidenceFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"kind"_L1, Text},
    FieldType{"subject"_L1, Text},
    FieldType{"decision_id"_L1, Text},
    FieldType{"available_at"_L1, Instant},
    FieldType{"sha256"_L1, Text},
    FieldType{"uri"_L1, Text},
});

constexpr auto aiCallFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"trace_id"_L1, Text},
    FieldType{"span_id"_L1, Text},
    FieldType{"parent_id"_L1, Text},
    FieldType{"operation"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"session_id"_L1, Text},
    FieldType{"user_id"_L1, Text},
    FieldType{"provider"_L1, Text},
    FieldType{"model"_L1, Text},
    FieldType{"input_tokens"_L1, Integer},
    FieldType{"output_tokens"_L1, Integer},
    FieldType{"cache_read_tokens"_L1, Integer},
    FieldType{"cache_write_tokens"_L1, Integer},
    FieldType{"reasoning_tokens"_L1, Integer},
    FieldType{"cost_usd"_L1, Money},
    FieldType{"cost_source"_L1, Text},
    FieldType{"started_at"_L1, Instant},
    FieldType{"ended_at"_L1, Instant},
    FieldType{"error"_L1, Text},
    FieldType{"policy_decision"_L1, Text},
    FieldType{"safety_violations"_L1, Integer},
    FieldType{"tool"_L1, Text},
    FieldType{"response_id"_L1, Text},
    FieldType{"finish_reasons"_L1, TextList},
    FieldType{"args_hash"_L1, Text},
    FieldType{"cache_write_1h_tokens"_L1, Integer}, // beside cache_write_tokens
    FieldType{"input_includes_cache"_L1, Boolean}, // nothing: it does, and output includes reasoning
    FieldType{"output_includes_reasoning"_L1, Boolean},
    FieldType{"usage_assumed"_L1, Boolean}, // the source left open what its input includes
    FieldType{"model_call"_L1, Boolean}, // nothing: the operation tells
    FieldType{"cache_hit"_L1, Boolean}, // answered without the provider
    FieldType{"batch"_L1, Boolean},
    FieldType{"cost_center"_L1, Text},
    FieldType{"latency_ms"_L1, Integer}, // as reported
    FieldType{"contract_names"_L1, TextList}, // names of the telemetry contract that the record has as written
    FieldType{"assumed_utc"_L1, Boolean}, // a time of the record has no zone and was read as UTC
});

constexpr auto priceFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"provider"_L1, Text},
    FieldType{"model"_L1, Text},
    FieldType{"mode"_L1, Text},
    FieldType{"valid_from"_L1, Instant},
    FieldType{"valid_to"_L1, Instant},
    FieldType{"daily_from"_L1, Text}, // HH:MM in UTC
    FieldType{"daily_to"_L1, Text},
    FieldType{"recorded_at"_L1, Instant},
    FieldType{"input_usd"_L1, Money}, // per million tokens, like all that follow
    FieldType{"output_usd"_L1, Money},
    FieldType{"cache_read_usd"_L1, Money},
    FieldType{"cache_write_usd"_L1, Money},
    FieldType{"cache_write_1h_usd"_L1, Money},
    FieldType{"reasoning_usd"_L1, Money},
    FieldType{"batch_input_usd"_L1, Money},
    FieldType{"batch_output_usd"_L1, Money},
    FieldType{"tier_above_tokens"_L1, Integer},
    FieldType{"tier_input_usd"_L1, Money},
    FieldType{"tier_output_usd"_L1, Money},
    FieldType{"tier_cache_read_usd"_L1, Money},
    FieldType{"tier_cache_write_usd"_L1, Money},
    FieldType{"window_tokens"_L1, Integer}, // shared by input and output
    FieldType{"max_input_tokens"_L1, Integer}, // where input has a limit of its own
    FieldType{"max_output_tokens"_L1, Integer},
    FieldType{"note"_L1, Text},
});

constexpr auto aiUsageFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"from_at"_L1, Instant},
    FieldType{"bucket_s"_L1, Integer},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"provider"_L1, Text},
    FieldType{"model"_L1, Text},
    FieldType{"requests"_L1, Integer},
    FieldType{"input_tokens"_L1, Integer},
    FieldType{"output_tokens"_L1, Integer},
    FieldType{"cost_usd"_L1, Money},
});

constexpr auto costAssignmentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"cost_center"_L1, Text},
    FieldType{"valid_from"_L1, Instant},
    FieldType{"valid_to"_L1, Instant},
});

constexpr auto releaseFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"exceptions_applied"_L1, Integer},
    FieldType{"artifact"_L1, Text},
    FieldType{"commit_sha"_L1, Text},
    FieldType{"exceptions"_L1, TextList},
});

constexpr auto exceptionUseFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"exception_id"_L1, Text},
    FieldType{"at"_L1, Instant},
    FieldType{"decision_id"_L1, Text},
});

constexpr auto environmentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"name"_L1, Text},
    FieldType{"class"_L1, Text},
    FieldType{"deployed_version"_L1, Text},
    FieldType{"created_at"_L1, Instant},
    FieldType{"retired_at"_L1, Instant},
});

constexpr auto workloadFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"started_at"_L1, Instant},
    FieldType{"stopped_at"_L1, Instant},
    FieldType{"tags"_L1, TextList},
    FieldType{"config_keys"_L1, TextList},
    FieldType{"optional_keys"_L1, TextList}, // that may be missing when it starts
    FieldType{"config_sources"_L1, TextList}, // taken over whole: their keys are not told
});

constexpr auto monitoringFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"asset"_L1, Text},
    FieldType{"from_at"_L1, Instant},
    FieldType{"to_at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
});

constexpr auto testRunFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"version"_L1, Text},
    FieldType{"automated"_L1, Boolean},
    FieldType{"at"_L1, Instant},
    FieldType{"result"_L1, Text},
});

constexpr auto evaluationCountFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"rule"_L1, Text},
    FieldType{"at"_L1, Instant},
    FieldType{"count"_L1, Integer},
});

constexpr auto vulnerabilityFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"disclosed_at"_L1, Instant},
    FieldType{"affected_versions"_L1, TextList},
    FieldType{"services"_L1, TextList},
    FieldType{"component"_L1, Text},
    FieldType{"fixed_at"_L1, Instant},
});

constexpr auto sloBucketFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, FieldType{"slo"_L1, Text}, FieldType{"from_at"_L1, Instant},
    FieldType{"bucket_s"_L1, Integer}, FieldType{"good"_L1, Integer}, FieldType{"bad"_L1, Integer},
    FieldType{"to_at"_L1, Instant}, // end of a run of equal buckets; nothing: of this one
    FieldType{"service"_L1, Text}, FieldType{"environment"_L1, Text},
    FieldType{"objective"_L1, Text}, // the decimal that the source promises, such as 0.999
});

constexpr auto configItemFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"provider"_L1, Text},
    FieldType{"name"_L1, Text},
    FieldType{"in_sync"_L1, Boolean},
    FieldType{"critical"_L1, Boolean},
    FieldType{"checked_at"_L1, Instant},
    FieldType{"service"_L1, Text},
    FieldType{"weight"_L1, Integer},
});

constexpr auto providerHealthFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, FieldType{"provider"_L1, Text}, FieldType{"at"_L1, Instant},
    FieldType{"ok"_L1, Integer}, // of `count` probes
    FieldType{"count"_L1, Integer}, FieldType{"p95_ms"_L1, Integer}, FieldType{"role"_L1, Text, failoverRoles},
    FieldType{"service"_L1, Text}, // that fails over
});

constexpr auto findingResolutionFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"finding_id"_L1, Text},
    FieldType{"resolved_at"_L1, Instant},
    FieldType{"reopened_at"_L1, Instant},
});

constexpr auto vulnerabilityScopeFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"vulnerability_id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environments"_L1, TextList},
});

constexpr auto deployedComponentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"service"_L1, Text},
    FieldType{"environment"_L1, Text},
    FieldType{"component"_L1, Text},
    FieldType{"version"_L1, Text},
    FieldType{"at"_L1, Instant},
});

constexpr auto commitmentFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"decided_at"_L1, Instant},
    FieldType{"week"_L1, Text},
    FieldType{"title"_L1, Text},
    FieldType{"owner"_L1, Text},
    FieldType{"due"_L1, Instant},
    FieldType{"metric"_L1, Text},
    FieldType{"expected"_L1, Text, directions},
    FieldType{"baseline"_L1, Text},
    FieldType{"rests_on"_L1, TextList},
    FieldType{"status"_L1, Text, commitmentStates},
    FieldType{"carried"_L1, Integer},
    FieldType{"closed_at"_L1, Instant},
    FieldType{"note"_L1, Text},
    FieldType{"actor"_L1, Text},
});

constexpr auto reviewFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text},
    FieldType{"closed_at"_L1, Instant},
    FieldType{"week"_L1, Text},
    FieldType{"as_of"_L1, Instant},
    FieldType{"sha256"_L1, Text},
    FieldType{"commitments"_L1, Integer},
    FieldType{"actor"_L1, Text},
});

constexpr auto auditRequestFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, // "audit/R1"
    FieldType{"changed_at"_L1, Instant},
    FieldType{"audit"_L1, Text},
    FieldType{"request"_L1, Text},
    FieldType{"status"_L1, Text, requestStates},
    FieldType{"period_from"_L1, Instant},
    FieldType{"period_to"_L1, Instant},
    FieldType{"as_of"_L1, Instant},
    FieldType{"services"_L1, TextList}, // nothing: all
    FieldType{"population"_L1, Text}, // nothing: a view answers it
    FieldType{"items"_L1, Integer},
    FieldType{"ids_sha256"_L1, Text},
    FieldType{"verdict"_L1, Text},
    FieldType{"frozen_at"_L1, Instant}, // as what was known then
    FieldType{"sha256"_L1, Text}, // of the frozen population as it was kept
    FieldType{"seed"_L1, Text},
    FieldType{"sample_size"_L1, Integer},
    FieldType{"stratum"_L1, Text}, // by which column it was drawn, of each value as many
    FieldType{"citation"_L1, Text}, // why so many
    FieldType{"note"_L1, Text},
    FieldType{"actor"_L1, Text},
});

constexpr auto sampleItemFields = std::to_array<FieldType>({
    FieldType{"id"_L1, Text}, // "audit/R1/seq"
    FieldType{"changed_at"_L1, Instant},
    FieldType{"audit"_L1, Text},
    FieldType{"request"_L1, Text},
    FieldType{"seq"_L1, Integer}, // line of the log that speaks of the row
    FieldType{"row_name"_L1, Text}, // "type:source:id"
    FieldType{"stratum"_L1, Text},
    FieldType{"place"_L1, Integer}, // in the order that the seed gives, within the stratum
    FieldType{"ticks"_L1, TextList}, // "attribute=met"
    FieldType{"replaces"_L1, Integer}, // the seq of the item that it stands for
    FieldType{"replaced_by"_L1, Integer},
    FieldType{"note"_L1, Text},
    FieldType{"actor"_L1, Text},
});

constexpr auto allTypes = std::to_array<RowType>({
    RowType{"service"_L1, serviceFields},
    RowType{"gate_decision"_L1, gateDecisionFields},
    RowType{"deployment"_L1, deploymentFields},
    RowType{"deployed_commit"_L1, deployedCommitFields},
    RowType{"exception"_L1, exceptionFields},
    RowType{"policy_version"_L1, policyVersionFields},
    RowType{"finding"_L1, findingFields},
    RowType{"violation"_L1, violationFields},
    RowType{"incident"_L1, incidentFields},
    RowType{"drift"_L1, driftFields},
    RowType{"approval"_L1, approvalFields},
    RowType{"evidence"_L1, evidenceFields},
    RowType{"ai_call"_L1, aiCallFields},
    RowType{"ai_usage"_L1, aiUsageFields},
    RowType{"price"_L1, priceFields},
    RowType{"release"_L1, releaseFields},
    RowType{"exception_use"_L1, exceptionUseFields},
    RowType{"environment"_L1, environmentFields},
    RowType{"workload"_L1, workloadFields},
    RowType{"monitoring"_L1, monitoringFields},
    RowType{"test_run"_L1, testRunFields},
    RowType{"evaluation_count"_L1, evaluationCountFields},
    RowType{"vulnerability"_L1, vulnerabilityFields},
    RowType{"slo_bucket"_L1, sloBucketFields},
    RowType{"config_item"_L1, configItemFields},
    RowType{"provider_health"_L1, providerHealthFields},
    RowType{"finding_resolution"_L1, findingResolutionFields},
    RowType{"vulnerability_scope"_L1, vulnerabilityScopeFields},
    RowType{"deployed_component"_L1, deployedComponentFields},
    RowType{"commitment"_L1, commitmentFields},
    RowType{"review"_L1, reviewFields},
    RowType{"cost_assignment"_L1, costAssignmentFields},
    RowType{"code_change"_L1, codeChangeFields},
    RowType{"audit_request"_L1, auditRequestFields},
    RowType{"sample_item"_L1, sampleItemFields},
    RowType{"identity_change"_L1, identityChangeFields},
    RowType{"exposure_change"_L1, exposureChangeFields},
});

} // namespace

QString FieldType::whyNot(QStringView text) const
{
    if (values.empty() || text.isEmpty() || std::find(values.begin(), values.end(), text) != values.end())
        return {};
    QStringList known;
    for (const QLatin1StringView value : values)
        known.append(value);
    return u"\"%1\" is none of %2"_s.arg(text.left(60), known.join(u", "_s));
}

QString FieldType::column() const
{
    switch (kind) {
    case Instant: return name + "_ns"_L1;
    case FieldKind::Money: return name + "_pico"_L1;
    default: return name;
    }
}

int RowType::fieldIndex(QStringView field) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldType &f) { return field == f.name; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

std::span<const RowType> rowTypes()
{
    return allTypes;
}

const RowType *findRowType(QStringView name)
{
    const auto found = std::find_if(allTypes.begin(), allTypes.end(), [&](const RowType &t) { return name == t.name; });
    return found == allTypes.end() ? nullptr : &*found;
}

} // namespace plumbline
