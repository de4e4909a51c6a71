// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OtlpAttributeNames.h"

#include "base/Utf8Text.h"
#include "formats/OtlpReader.h"
#include "sources/JsonDocument.h"

#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using simdjson::dom::element;

/// A member under its camelCase name, or the snake_case one that some writers keep; null and absent are the same.
simdjson::simdjson_result<element> member(element object, const char *name, const char *otherName = nullptr)
{
    auto found = object[name];
    if ((found.error() || found.value_unsafe().is_null()) && otherName)
        found = object[otherName];
    if (!found.error() && found.value_unsafe().is_null())
        return simdjson::NO_SUCH_FIELD;
    return found;
}

std::string_view textOf(const simdjson::simdjson_result<element> &value)
{
    std::string_view text;
    return value.get(text) ? std::string_view() : text;
}

/// Of a number, or of a text that holds one; 0 for anything else, as for what was not said.
template <typename Number>
Number numberOf(const simdjson::simdjson_result<element> &value)
{
    if (value.error())
        return 0;
    const element json = value.value_unsafe();
    if (Number number = 0; !json.get(number))
        return number;
    if (double number = 0; std::is_floating_point_v<Number> && !json.get(number))
        return Number(number);
    const std::string_view text = textOf(value);
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

/// An identifier as lower-case hex of that many digits; empty when it is none, or all zero. Tempo writes it in base64,
/// as proto3 does with bytes.
QByteArray hexOf(std::string_view text, size_t digits)
{
    QByteArray hex = QByteArray(text.data(), qsizetype(text.size())).toLower();
    if (text.size() == (digits / 2 + 2) / 3 * 4 && text.ends_with('=')) {
        const auto bytes = QByteArray::fromBase64Encoding(QByteArray(text.data(), qsizetype(text.size())),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        hex = bytes ? bytes.decoded.toHex() : QByteArray();
    }
    const bool isHex = size_t(hex.size()) == digits && std::all_of(hex.cbegin(), hex.cend(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                       });
    return isHex && hex.count('0') != hex.size() ? hex : QByteArray();
}

MappedValue anyValue(element value)
{
    if (!value.is_object())
        return {};
    if (const auto text = value["stringValue"]; !text.error())
        return valueFrom(text.value_unsafe()).value_or(MappedValue());
    if (const auto number = value["intValue"]; !number.error()) {
        const MappedValue read = valueFrom(number.value_unsafe()).value_or(MappedValue());
        bool isNumber = false;
        const qint64 whole = mappedText(read).toLongLong(&isNumber);
        return isNumber ? MappedValue(whole) : read;
    }
    for (const char *plain : {"doubleValue", "boolValue"}) {
        if (const auto found = value[plain]; !found.error())
            return valueFrom(found.value_unsafe()).value_or(MappedValue());
    }
    simdjson::dom::array items;
    if (value["arrayValue"]["values"].get(items))
        return {};
    QStringList list;
    for (const element item : items) {
        // One level: a list in a list has no meaning here.
        if (item.is_object() && item["arrayValue"].error())
            list.append(mappedText(anyValue(item)));
    }
    return list;
}

/// Walks one document: resources, their scopes, and what they hold.
class Walk
{
public:
    Walk(OtlpBatch &batch, const OtlpAttributeNames &names) : m_batch(batch), m_names(names) { }

    Result<void> read(element root, OtlpSignal signal);

private:
    OtlpAttributes attributes(element owner) const;
    void span(element json, const QString &pointer);
    void metric(element json, const QString &pointer);
    void point(element json, OtlpPoint point);

    OtlpBatch &m_batch;
    const OtlpAttributeNames &m_names;
};

OtlpAttributes Walk::attributes(element owner) const
{
    OtlpAttributes found;
    simdjson::dom::array list;
    if (owner["attributes"].get(list))
        return found;
    for (const element item : list) {
        if (!item.is_object())
            continue;
        const int name = m_names.indexOf(textOf(item["key"]));
        const auto value = item["value"];
        if (name >= 0 && !value.error())
            found.emplace_back(name, anyValue(value.value_unsafe()));
    }
    return found;
}

void Walk::span(element json, const QString &pointer)
{
    OtlpSpan span;
    span.pointer = pointer;
    span.resource = m_batch.resources.size() - 1;
    span.traceId = hexOf(textOf(member(json, "traceId", "trace_id")), 32);
    span.spanId = hexOf(textOf(member(json, "spanId", "span_id")), 16);
    span.parentId = hexOf(textOf(member(json, "parentSpanId", "parent_span_id")), 16);
    const std::string_view name = textOf(json["name"]);
    span.name = wholeText(name);
    span.startNs = numberOf<uint64_t>(member(json, "startTimeUnixNano", "start_time_unix_nano"));
    span.endNs = numberOf<uint64_t>(member(json, "endTimeUnixNano", "end_time_unix_nano"));
    if (const auto status = json["status"]; !status.error() && status.value_unsafe().is_object()) {
        const auto code = member(status.value_unsafe(), "code");
        span.statusCode = textOf(code) == "STATUS_CODE_ERROR" ? 2 : int(numberOf<int64_t>(code));
        const std::string_view message = textOf(status.value_unsafe()["message"]);
        span.statusMessage = wholeText(message);
    }
    span.attributes = attributes(json);
    m_batch.spans.push_back(std::move(span));
}

void Walk::point(element json, OtlpPoint point)
{
    point.startNs = numberOf<uint64_t>(member(json, "startTimeUnixNano", "start_time_unix_nano"));
    point.endNs = numberOf<uint64_t>(member(json, "timeUnixNano", "time_unix_nano"));
    point.count = numberOf<uint64_t>(json["count"]);
    if (point.isHistogram) {
        point.sum = numberOf<double>(json["sum"]);
    } else {
        const auto whole = member(json, "asInt", "as_int");
        point.sum = whole.error() ? numberOf<double>(member(json, "asDouble", "as_double"))
                                  : double(numberOf<int64_t>(whole));
    }
    simdjson::dom::array list;
    if (!member(json, "bucketCounts", "bucket_counts").get(list)) {
        for (element item : list)
            point.bucketCounts.push_back(numberOf<uint64_t>(element(item)));
    }
    if (!member(json, "explicitBounds", "explicit_bounds").get(list)) {
        for (element item : list)
            point.bounds.push_back(numberOf<double>(element(item)));
    }
    point.attributes = attributes(json);
    m_batch.points.push_back(std::move(point));
}

void Walk::metric(element json, const QString &pointer)
{
    const std::string_view name = textOf(json["name"]);
    const std::string_view unit = textOf(json["unit"]);
    for (const char *const kind : {"histogram", "sum", "gauge", "exponentialHistogram", "summary"}) {
        const auto data = json[kind];
        simdjson::dom::array points;
        if (data.error() || member(data.value_unsafe(), "dataPoints", "data_points").get(points))
            continue;
        OtlpPoint point;
        point.resource = m_batch.resources.size() - 1;
        point.metric = wholeText(name);
        point.unit = wholeText(unit);
        point.isHistogram = std::string_view(kind) == "histogram" || std::string_view(kind) == "exponentialHistogram";
        const auto temporality = member(data.value_unsafe(), "aggregationTemporality", "aggregation_temporality");
        point.isCumulative
            = textOf(temporality) == "AGGREGATION_TEMPORALITY_CUMULATIVE" || numberOf<int64_t>(temporality) == 2;
        qsizetype index = 0;
        for (const element item : points) {
            point.pointer = u"%1/%2/dataPoints/%3"_s.arg(pointer, QLatin1StringView(kind)).arg(index++);
            if (item.is_object())
                this->point(item, point);
        }
    }
}

Result<void> Walk::read(element root, OtlpSignal signal)
{
    struct Keys {
        const char *resources, *resourcesOther, *scopes, *scopesOther, *records, *recordsOther;
    };
    static constexpr Keys keysOf[] = {
        {"resourceSpans", "resource_spans", "scopeSpans", "instrumentationLibrarySpans", "spans", nullptr},
        {"resourceMetrics", "resource_metrics", "scopeMetrics", "scope_metrics", "metrics", nullptr},
        {"resourceLogs", "resource_logs", "scopeLogs", "scope_logs", "logRecords", "log_records"},
    };
    const Keys &keys = keysOf[size_t(signal)];
    QString before;
    for (const auto &[wrapper, path] : {std::pair("result", u"/result"_s), std::pair("trace", u"/trace"_s)}) {
        if (auto inner = root[wrapper]; !inner.error() && inner.value_unsafe().is_object()) {
            root = inner.value_unsafe();
            before = path;
        }
    }
    simdjson::dom::array resources;
    if (const auto found = member(root, keys.resources, keys.resourcesOther); found.error()) {
        if (simdjson::dom::object(root).size() == 0)
            return {}; // an export of nothing
        return fail(Error::Kind::Format, u"read OTLP"_s,
                    u"there is no \"%1\""_s.arg(QLatin1StringView(keys.resources)));
    } else if (found.get(resources)) {
        return fail(Error::Kind::Format, u"read OTLP"_s, u"\"%1\" is no list"_s.arg(QLatin1StringView(keys.resources)));
    }
    qsizetype resourceIndex = 0;
    for (const element resource : resources) {
        const QString place = u"%1/%2/%3"_s.arg(before, QLatin1StringView(keys.resources)).arg(resourceIndex++);
        if (!resource.is_object())
            continue;
        const auto described = member(resource, "resource");
        m_batch.resources.push_back(!described.error() && described.value_unsafe().is_object()
                                        ? attributes(described.value_unsafe())
                                        : OtlpAttributes());
        simdjson::dom::array scopes;
        if (member(resource, keys.scopes, keys.scopesOther).get(scopes))
            continue;
        qsizetype scopeIndex = 0;
        for (const element scope : scopes) {
            const QString scopePlace = u"%1/%2/%3/%4"_s.arg(place, QLatin1StringView(keys.scopes))
                                           .arg(scopeIndex++)
                                           .arg(QLatin1StringView(keys.records));
            simdjson::dom::array records;
            if (!scope.is_object() || member(scope, keys.records, keys.recordsOther).get(records))
                continue;
            qsizetype index = 0;
            for (const element record : records) {
                const QString recordPlace = scopePlace + u'/' + QString::number(index++);
                if (!record.is_object())
                    continue;
                if (m_batch.records() >= OtlpBatch::maximalRecords)
                    return fail(tooManyRecords());
                if (signal == OtlpSignal::Traces)
                    span(record, recordPlace);
                else if (signal == OtlpSignal::Metrics)
                    metric(record, recordPlace);
                else
                    ++m_batch.logRecords;
            }
        }
    }
    return {};
}

} // namespace

Error tooManyRecords()
{
    return {Error::Kind::Format,
            u"read OTLP"_s,
            u"more than %1 records in one document; send them in several"_s.arg(OtlpBatch::maximalRecords),
            {}};
}

Result<OtlpBatch> readOtlpJson(QByteArrayView body, OtlpSignal signal, const OtlpAttributeNames &names)
{
    const auto document = JsonDocument::parse(body);
    if (!document)
        return fail(document.error());
    if (!document->root().is_object())
        return fail(Error::Kind::Format, u"read OTLP"_s,
                    u"expected an object, found %1"_s.arg(jsonTypeName(document->root())));
    OtlpBatch batch;
    if (auto read = Walk(batch, names).read(document->root(), signal); !read)
        return fail(read.error());
    return batch;
}

} // namespace plumbline
