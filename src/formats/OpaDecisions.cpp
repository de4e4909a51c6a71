// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OpaDecisions.h"

#include "base/Utf8Text.h"

#include "sources/JsonDocument.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using simdjson::dom::element;

constexpr size_t mostEvents = 200'000;

std::optional<element> at(element event, const QString &pointer)
{
    element found;
    if (event.at_pointer(pointer.toStdString()).get(found) || found.is_null())
        return {};
    return found;
}

MappedValue valueAt(element event, const QStringList &pointers)
{
    for (const QString &pointer : pointers) {
        const auto found = at(event, pointer);
        if (!found || found->is_object() || found->is_array())
            continue; // an input of another shape says nothing about this field
        if (auto value = valueFrom(*found); value && !isNothing(*value))
            return *value;
    }
    return {};
}

/// Whether something stands in a list, set or object of messages; true for a plain true or a text.
bool isFilled(element value)
{
    if (value.is_array())
        return simdjson::dom::array(value).size() > 0;
    if (value.is_object())
        return simdjson::dom::object(value).size() > 0;
    bool flag = false;
    if (!value.get(flag))
        return flag;
    const std::string_view text = value.is_string() ? std::string_view(value) : std::string_view();
    return !text.empty() && text != "false";
}

/// pass, warn, block; empty when the result is of no known shape. A rule that is named for what it forbids says the
/// opposite of one that allows.
QString decisionOf(element result, const QString &path, const OpaRules &rules)
{
    const QString last = path.section(u'/', -1).section(u'.', -1);
    const bool forbids = last == u"deny"_s || last == u"violation"_s || last == u"violations"_s || last == u"block"_s;
    const bool warns = last == u"warn"_s;
    if (result.is_object()) {
        const auto allow = at(result, rules.allow);
        const auto deny = at(result, rules.deny);
        const auto warn = at(result, rules.warn);
        if ((deny && isFilled(*deny)) || (allow && !isFilled(*allow)))
            return u"block"_s;
        if (warn && isFilled(*warn))
            return u"warn"_s;
        if (allow || deny || warn)
            return u"pass"_s;
        return forbids ? (isFilled(result) ? u"block"_s : u"pass"_s) : QString();
    }
    const bool isTruth = result.is_bool()
        || (result.is_string() && (std::string_view(result) == "true" || std::string_view(result) == "false"));
    if (!isTruth && !result.is_array())
        return {};
    if (forbids || warns || result.is_array()) // a list holds what is wrong, unless the rule allows
        return !isFilled(result) != (last == u"allow"_s && result.is_array()) ? u"pass"_s
            : warns                                                           ? u"warn"_s
                                                                              : u"block"_s;
    return isFilled(result) ? u"pass"_s : u"block"_s;
}

/// The revisions of the bundles that were loaded: what version of the policy decided.
MappedValue versionOf(element event)
{
    simdjson::dom::object bundles;
    if (event["bundles"].get(bundles)) {
        const auto revision = at(event, u"/revision"_s); // OPA before bundles had names
        return revision ? valueFrom(*revision).value_or(MappedValue()) : MappedValue();
    }
    QStringList revisions;
    for (const auto [name, bundle] : bundles) {
        std::string_view revision;
        if (!bundle["revision"].get(revision) && !revision.empty())
            revisions.append(wholeText(name) + u':' + wholeText(revision));
    }
    if (revisions.size() == 1)
        return revisions.first().section(u':', 1);
    return revisions.isEmpty() ? MappedValue() : MappedValue(revisions.join(u' '));
}

/// One event becoming a row; remembers the first field that went wrong.
struct DecisionMaker {
    element event;
    const OpaRules &rules;
    Row row = Row::of(*findRowType(u"gate_decision"));
    QString faultyField = {};
    QString reason = {};

    void wrong(const QString &field, const QString &why)
    {
        if (faultyField.isEmpty()) {
            faultyField = field;
            reason = why;
        }
    }
    void set(const QString &field, const MappedValue &value, bool isRequired = false)
    {
        auto made = toField(row.type->fields[size_t(row.type->fieldIndex(field))].kind, value);
        if (!made)
            return wrong(field, made.error());
        if (isRequired && isNothing(value))
            wrong(field, u"the record does not say it"_s);
        row.set(field, std::move(*made));
    }
    void make(TimePoint receivedAt);
};

void DecisionMaker::make(TimePoint receivedAt)
{
    set(u"id"_s, valueAt(event, {u"/decision_id"_s}), true);
    set(u"decided_at"_s, valueAt(event, {u"/timestamp"_s}), true);
    QString path = mappedText(valueAt(event, {u"/path"_s, u"/query"_s}));
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    set(u"rule"_s, path.isEmpty() ? MappedValue() : MappedValue(path));
    set(u"rule_version"_s, versionOf(event));
    for (auto it = rules.fields.begin(); it != rules.fields.end(); ++it) {
        MappedValue value = valueAt(event, it.value());
        if (it.key() == u"service"_s)
            value = Conversion{Conversion::Kind::Slug, {}, 0}.apply(value, QTimeZone::utc()).value_or(MappedValue());
        set(it.key(), value);
    }
    row.set(u"evidence_at", receivedAt);
    const auto result = at(event, u"/result"_s);
    if (at(event, u"/error"_s)) {
        row.set(u"decision", u"error"_s);
    } else if (!result) {
        row.set(u"decision", u"skipped"_s); // undefined: no rule had anything to say
    } else if (const QString decision = decisionOf(*result, path, rules); !decision.isEmpty()) {
        row.set(u"decision", decision);
    } else {
        wrong(u"decision"_s,
              u"the result is %1 that says neither %2 nor %3"_s.arg(jsonTypeName(*result), rules.allow, rules.deny));
    }
}

} // namespace

Result<MappedPage> mapOpaDecisions(const RawAnswer &answer, const OpaRules &rules)
{
    const auto document = JsonDocument::parse(answer.body);
    if (!document)
        return fail(document.error());
    simdjson::dom::array events;
    if (document->root().get(events))
        return fail(Error::Kind::Format, u"read decision log"_s,
                    u"expected a list of decisions, found %1"_s.arg(jsonTypeName(document->root())));
    if (events.size() > mostEvents)
        return fail(
            Error::Kind::Format, u"read decision log"_s,
            u"%1 decisions in one document, more than the %2 that are read"_s.arg(events.size()).arg(mostEvents));
    MappedPage page;
    for (const element event : events) {
        const QString pointer = u'/' + QString::number(page.records++);
        if (!event.is_object()) {
            page.rejected.append({answer.source,
                                  answer.stream,
                                  u"gate_decision"_s,
                                  answer.sha256,
                                  pointer,
                                  {},
                                  u"it is %1, not an object"_s.arg(jsonTypeName(event))});
            continue;
        }
        DecisionMaker maker{event, rules};
        maker.make(answer.fetchedAt);
        if (!maker.faultyField.isEmpty())
            page.rejected.append({answer.source, answer.stream, u"gate_decision"_s, answer.sha256, pointer,
                                  maker.faultyField, maker.reason});
        else
            page.rows.append({maker.row, {answer.source, answer.stream, answer.sha256, pointer, {}}});
    }
    return page;
}

} // namespace plumbline
