// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/AiCallTokens.h"
#include "formats/OtlpRows.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The spans of a document by what they are found with.
class Traces
{
public:
    Traces(const OtlpBatch &batch, const OtlpAttributeNames &names) : m_names(names)
    {
        for (const OtlpSpan &span : batch.spans) {
            m_spans.insert(span.traceId + span.spanId, &span);
            if (span.parentId.isEmpty())
                m_roots.insert(span.traceId, &span);
        }
    }

    /// The nearest span further up that says the field, else the root of the trace; nullptr when none does.
    const OtlpSpan *above(const OtlpSpan &span, QStringView field) const
    {
        const std::vector<int> &names = m_names.namesOf(field);
        constexpr int deepest = 256; // parents may point in a circle
        const OtlpSpan *at = &span;
        for (int depth = 0; depth < deepest && at && !at->parentId.isEmpty(); ++depth) {
            at = m_spans.value(at->traceId + at->parentId);
            if (at && !isNothing(m_names.first(at->attributes, names)))
                return at;
        }
        const OtlpSpan *root = m_roots.value(span.traceId);
        return root && !isNothing(m_names.first(root->attributes, names)) ? root : nullptr;
    }

private:
    const OtlpAttributeNames &m_names;
    QHash<QByteArray, const OtlpSpan *> m_spans;
    QHash<QByteArray, const OtlpSpan *> m_roots;
};

/// What a span says of those fields.
TraceContext contextOf(const OtlpSpan &span, const QStringList &fields, const RawAnswer &answer,
                       const OtlpAttributeNames &names)
{
    TraceContext context{{}, answer.sha256, span.pointer};
    for (const QString &field : fields) {
        const QString said = mappedText(names.first(span.attributes, names.namesOf(field)));
        if (!said.isEmpty())
            context.fields.insert(field, said);
    }
    return context;
}

bool isAiCall(const OtlpSpan &span, const OtlpAttributeNames &names)
{
    for (const auto &[name, value] : span.attributes) {
        if (names.isMark(name) && !isNothing(value))
            return true;
    }
    return !names.operation(span.attributes).isEmpty();
}

/// One span becoming a row; remembers the first field that went wrong.
struct AiCallMaker {
    const OtlpSpan &span;
    const OtlpAttributes &resource;
    const OtlpAttributeNames &names;
    Row row = Row::of(*findRowType(u"ai_call"));
    QString faultyField = {};
    QString reason = {};

    const MappedValue &said(QStringView field) const { return names.first(span.attributes, names.namesOf(field)); }
    void set(QStringView field, const MappedValue &value);
    void wrong(const QString &field, const QString &why)
    {
        if (faultyField.isEmpty()) {
            faultyField = field;
            reason = why;
        }
    }
    void setInstant(const QString &field, quint64 ns, bool isRequired);
    void setCost();
    void setOutcome();
    void make();
};

void AiCallMaker::set(QStringView field, const MappedValue &value)
{
    auto made = toField(row.type->fields[size_t(row.type->fieldIndex(field))].kind, value);
    if (made)
        row.set(field, std::move(*made));
    else
        wrong(field.toString(), made.error());
}

void AiCallMaker::setInstant(const QString &field, quint64 ns, bool isRequired)
{
    if (ns > quint64(std::numeric_limits<qint64>::max()))
        wrong(field, u"%1 ns is no time since 1970"_s.arg(ns));
    else if (ns > 0)
        row.set(field, timeFromNs(qint64(ns)));
    else if (isRequired)
        wrong(field, u"the record does not say it"_s);
}

void AiCallMaker::setCost()
{
    MappedValue cost = said(u"cost_usd");
    if (const QString details = mappedText(said(u"langfuse_cost")); isNothing(cost) && !details.isEmpty()) {
        const QJsonValue total = QJsonDocument::fromJson(details.toUtf8()).object().value(u"total"_s);
        if (total.isDouble())
            cost = total.toDouble();
    }
    set(u"cost_usd", cost);
    if (!isNothing(cost))
        row.set(u"cost_source", u"reported"_s);
}

void AiCallMaker::setOutcome()
{
    const MappedValue &kind = said(u"error");
    const bool failed = span.statusCode == 2 || (span.statusCode == 0 && !isNothing(kind))
        || mappedText(said(u"langfuse_level")) == u"ERROR"_s;
    if (failed)
        row.set(u"error",
                !isNothing(kind)                   ? mappedText(kind)
                    : span.statusMessage.isEmpty() ? u"error"_s
                                                   : span.statusMessage);
    set(u"policy_decision", said(u"policy_decision"));
    const auto *violations = std::get_if<QStringList>(&said(u"safety_violations"));
    if (violations) // one for each that is listed; none is a number, too
        row.set(u"safety_violations", qint64(violations->size()));
    else
        set(u"safety_violations", said(u"safety_violations"));
    const MappedValue &reasons = said(u"finish_reasons");
    const auto *list = std::get_if<QStringList>(&reasons);
    if (list)
        row.set(u"finish_reasons", *list);
    else if (const QString only = mappedText(reasons); !only.isEmpty())
        row.set(u"finish_reasons", QStringList{only});
    if (isNothing(said(u"safety_violations"))
        && (list ? list->contains(u"content_filter"_s) : mappedText(reasons).contains(u"content_filter"_s)))
        row.set(u"safety_violations", qint64(1));
}

void AiCallMaker::make()
{
    if (span.traceId.isEmpty())
        wrong(u"trace_id"_s, u"it is not 32 hexadecimal digits (16 bytes) other than zero"_s);
    if (span.spanId.isEmpty())
        wrong(u"span_id"_s, u"it is not 16 hexadecimal digits (8 bytes) other than zero"_s);
    row.set(u"id", QString::fromLatin1(span.traceId + '/' + span.spanId));
    row.set(u"trace_id", QString::fromLatin1(span.traceId));
    row.set(u"span_id", QString::fromLatin1(span.spanId));
    if (!span.parentId.isEmpty())
        row.set(u"parent_id", QString::fromLatin1(span.parentId));
    const QString operation = names.operation(span.attributes);
    if (!operation.isEmpty())
        row.set(u"operation", operation);
    const QString service = mappedText(names.first(resource, names.namesOf(u"service.name")));
    if (!service.startsWith(u"unknown_service"_s)) // what an SDK says when nobody told it
        set(u"service",
            Conversion{Conversion::Kind::Slug, {}, 0}.apply(service, QTimeZone::utc()).value_or(MappedValue()));
    for (const auto &field : {u"session_id"_s, u"user_id"_s, u"provider"_s, u"model"_s})
        set(field, said(field));
    MappedValue environment = said(u"environment");
    if (isNothing(environment))
        environment = names.first(resource, names.namesOf(u"environment"));
    set(u"environment", environment);
    const AiCallTokens tokens = AiCallTokens::of(span.attributes, names);
    if (!tokens.faultyField.isEmpty())
        wrong(tokens.faultyField, tokens.reason);
    row.set(u"input_tokens", tokens.input);
    row.set(u"output_tokens", tokens.output);
    row.set(u"cache_read_tokens", tokens.cacheRead);
    row.set(u"cache_write_tokens", tokens.cacheWrite);
    row.set(u"reasoning_tokens", tokens.reasoning);
    if (tokens.isAssumed)
        row.set(u"usage_assumed", true);
    for (const auto &field : {u"response_id"_s, u"latency_ms"_s})
        set(field, said(field));
    set(u"cost_center",
        isNothing(said(u"cost_center")) ? names.first(resource, names.namesOf(u"cost_center")) : said(u"cost_center"));
    QStringList contract;
    for (const QString &name : names.contract()) {
        const std::vector<int> &numbers = names.namesOf(QString(u"contract_"_s + name));
        if (!isNothing(names.first(span.attributes, numbers)) || !isNothing(names.first(resource, numbers)))
            contract.append(name);
    }
    if (!contract.isEmpty())
        row.set(u"contract_names", contract);
    setCost();
    setInstant(u"started_at"_s, span.startNs, true);
    setInstant(u"ended_at"_s, span.endNs, false);
    setOutcome();
    MappedValue tool = said(u"tool");
    if (isNothing(tool) && operation == u"execute_tool"_s)
        tool = said(u"traceloop_entity");
    set(u"tool", tool);
}

} // namespace

OtlpRows aiCallsOf(const OtlpBatch &batch, const RawAnswer &answer, const OtlpAttributeNames &names)
{
    OtlpRows found;
    found.page.records = qint64(batch.spans.size());
    const Traces traces(batch, names);
    for (const OtlpSpan &span : batch.spans) {
        if (span.parentId.isEmpty() && !span.traceId.isEmpty()) {
            TraceContext context = contextOf(span, sharedTraceFields(), answer, names);
            if (!context.fields.isEmpty())
                found.contexts.insert(span.traceId, context);
        }
        if (!isAiCall(span, names)) {
            ++found.notMapped;
            continue;
        }
        AiCallMaker maker{span, batch.resources[span.resource], names};
        maker.make();
        RowOrigin origin{answer.source, answer.stream, answer.sha256, span.pointer, {}};
        for (const QString &field : sharedTraceFields()) {
            const bool isSaid = !std::holds_alternative<std::monostate>(maker.row.value(field));
            if (const OtlpSpan *above = isSaid ? nullptr : traces.above(span, field))
                complete(maker.row, origin, contextOf(*above, {field}, answer, names));
        }
        if (!maker.faultyField.isEmpty()) {
            found.page.rejected.append({answer.source, answer.stream, u"ai_call"_s, answer.sha256, span.pointer,
                                        maker.faultyField, maker.reason});
            continue;
        }
        found.page.rows.append({std::move(maker.row), std::move(origin)});
    }
    return found;
}

} // namespace plumbline
