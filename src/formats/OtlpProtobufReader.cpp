// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OtlpAttributeNames.h"

#include "base/Utf8Text.h"
#include "formats/OtlpReader.h"
#include "sources/JsonDocument.h"

#include <protozero/pbf_reader.hpp>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using protozero::pbf_reader;
using Wire = protozero::pbf_wire_type;

/// A field of the number and the wire type that opentelemetry-proto gives it; others are skipped.
constexpr uint32_t field(uint32_t number, Wire wire)
{
    return protozero::tag_and_type(number, wire);
}
constexpr uint32_t bytes(uint32_t number)
{
    return field(number, Wire::length_delimited);
}

QString fieldText(const protozero::data_view &view)
{
    return wholeText({view.data(), view.size()});
}

QByteArray hexOf(const protozero::data_view &view, size_t length)
{
    const QByteArray raw(view.data(), qsizetype(view.size()));
    return view.size() == length && raw.count('\0') != raw.size() ? raw.toHex() : QByteArray();
}

MappedValue anyValue(pbf_reader message, bool inList = false)
{
    MappedValue value;
    while (message.next()) {
        switch (message.tag_and_type()) {
        case bytes(1): {
            const QString text = fieldText(message.get_view());
            value = text.isEmpty() && !inList ? MappedValue() : MappedValue(text);
            break;
        }
        case field(2, Wire::varint): value = message.get_bool(); break;
        case field(3, Wire::varint): value = qint64(message.get_int64()); break;
        case field(4, Wire::fixed64): value = message.get_double(); break;
        case bytes(5): {
            pbf_reader items = message.get_message();
            QStringList list;
            while (!inList && items.next()) { // one level: a list in a list has no meaning here
                if (items.tag_and_type() == bytes(1))
                    list.append(mappedText(anyValue(items.get_message(), true)));
                else
                    items.skip();
            }
            if (!inList)
                value = list;
            break;
        }
        default: message.skip();
        }
    }
    return value;
}

/// Walks one document: resources, their scopes, and what they hold.
class ProtobufWalk
{
public:
    ProtobufWalk(OtlpBatch &batch, const OtlpAttributeNames &names) : m_batch(batch), m_names(names) { }

    void read(pbf_reader root, OtlpSignal signal);

private:
    /// An empty message is two bytes on the wire and some hundred in memory.
    void spend()
    {
        if (++m_messages > OtlpBatch::maximalRecords)
            throw std::length_error("too many messages");
    }
    void attribute(pbf_reader pair, OtlpAttributes &into) const;
    void scope(pbf_reader scope, OtlpSignal signal, const QString &pointer);
    void span(pbf_reader message, const QString &pointer);
    void metric(pbf_reader message, const QString &pointer);
    void point(pbf_reader message, OtlpPoint point, uint32_t kind);

    OtlpBatch &m_batch;
    const OtlpAttributeNames &m_names;
    qint64 m_messages = 0;
};

void ProtobufWalk::attribute(pbf_reader pair, OtlpAttributes &into) const
{
    int name = -1;
    protozero::data_view value;
    while (pair.next()) {
        if (pair.tag_and_type() == bytes(1)) {
            const auto key = pair.get_view();
            name = m_names.indexOf({key.data(), key.size()});
        } else if (pair.tag_and_type() == bytes(2)) {
            value = pair.get_view();
        } else {
            pair.skip();
        }
    }
    if (name >= 0 && value.data())
        into.emplace_back(name, anyValue(pbf_reader(value)));
}

void ProtobufWalk::span(pbf_reader message, const QString &pointer)
{
    spend();
    OtlpSpan span;
    span.pointer = pointer;
    span.resource = m_batch.resources.size() - 1;
    while (message.next()) {
        switch (message.tag_and_type()) {
        case bytes(1): span.traceId = hexOf(message.get_view(), 16); break;
        case bytes(2): span.spanId = hexOf(message.get_view(), 8); break;
        case bytes(4): span.parentId = hexOf(message.get_view(), 8); break;
        case bytes(5): span.name = fieldText(message.get_view()); break;
        case field(7, Wire::fixed64): span.startNs = message.get_fixed64(); break;
        case field(8, Wire::fixed64): span.endNs = message.get_fixed64(); break;
        case bytes(9): attribute(message.get_message(), span.attributes); break;
        case bytes(15): {
            pbf_reader status = message.get_message();
            while (status.next()) {
                if (status.tag_and_type() == bytes(2))
                    span.statusMessage = fieldText(status.get_view());
                else if (status.tag_and_type() == field(3, Wire::varint))
                    span.statusCode = status.get_enum();
                else
                    status.skip();
            }
            break;
        }
        default: message.skip();
        }
    }
    m_batch.spans.push_back(std::move(span));
}

/// The data of a metric by its field: 5 gauge, 7 sum, 9 histogram, 10 exponential histogram, 11 summary.
void ProtobufWalk::point(pbf_reader message, OtlpPoint point, uint32_t kind)
{
    const uint32_t attributesField = kind == 9 ? 9 : kind == 10 ? 1 : 7;
    while (message.next()) {
        const uint32_t here = message.tag_and_type();
        if (here == bytes(attributesField)) {
            attribute(message.get_message(), point.attributes);
        } else if (here == field(2, Wire::fixed64)) {
            point.startNs = message.get_fixed64();
        } else if (here == field(3, Wire::fixed64)) {
            point.endNs = message.get_fixed64();
        } else if (here == field(4, Wire::fixed64) && kind >= 9) {
            point.count = message.get_fixed64();
        } else if (here == field(4, Wire::fixed64) || (here == field(5, Wire::fixed64) && kind >= 9)) {
            point.sum = message.get_double();
        } else if (here == field(6, Wire::fixed64) && kind < 9) {
            point.sum = double(message.get_sfixed64());
        } else if (here == bytes(6) && kind == 9) {
            const auto packed = message.get_packed_fixed64();
            point.bucketCounts.assign(packed.begin(), packed.end());
        } else if (here == bytes(7) && kind == 9) {
            const auto packed = message.get_packed_double();
            point.bounds.assign(packed.begin(), packed.end());
        } else {
            message.skip();
        }
    }
    m_batch.points.push_back(std::move(point));
}

void ProtobufWalk::metric(pbf_reader message, const QString &pointer)
{
    static const QHash<uint32_t, QString> kinds{
        {5, u"gauge"_s}, {7, u"sum"_s}, {9, u"histogram"_s}, {10, u"exponentialHistogram"_s}, {11, u"summary"_s}};
    OtlpPoint point;
    point.resource = m_batch.resources.size() - 1;
    std::vector<std::pair<uint32_t, pbf_reader>> data; // the name may stand after it
    while (message.next()) {
        if (message.tag_and_type() == bytes(1))
            point.metric = fieldText(message.get_view());
        else if (message.tag_and_type() == bytes(3))
            point.unit = fieldText(message.get_view());
        else if (kinds.contains(message.tag()) && message.wire_type() == Wire::length_delimited)
            data.emplace_back(message.tag(), message.get_message()), spend();
        else
            message.skip();
    }
    for (const auto &[kind, body] : data) {
        point.isHistogram = kind == 9 || kind == 10;
        point.isCumulative = false;
        std::vector<pbf_reader> points;
        for (pbf_reader rest = body; rest.next();) {
            if (rest.tag_and_type() == bytes(1))
                points.push_back(rest.get_message()), spend();
            else if (rest.tag_and_type() == field(2, Wire::varint) && kind != 5)
                point.isCumulative = rest.get_enum() == 2;
            else
                rest.skip();
        }
        for (size_t i = 0; i < points.size(); ++i) {
            point.pointer = u"%1/%2/dataPoints/%3"_s.arg(pointer, kinds.value(kind)).arg(i);
            this->point(points[i], point, kind);
        }
    }
}

void ProtobufWalk::scope(pbf_reader scope, OtlpSignal signal, const QString &pointer)
{
    for (qsizetype index = 0; scope.next();) {
        if (scope.tag_and_type() != bytes(2)) {
            scope.skip();
            continue;
        }
        const QString place = pointer + u'/' + QString::number(index++);
        if (signal == OtlpSignal::Traces)
            span(scope.get_message(), place);
        else if (signal == OtlpSignal::Metrics)
            metric(scope.get_message(), place);
        else {
            scope.skip();
            ++m_batch.logRecords;
        }
    }
}

void ProtobufWalk::read(pbf_reader root, OtlpSignal signal)
{
    static const QString keys[][3] = {{u"resourceSpans"_s, u"scopeSpans"_s, u"spans"_s},
                                      {u"resourceMetrics"_s, u"scopeMetrics"_s, u"metrics"_s},
                                      {u"resourceLogs"_s, u"scopeLogs"_s, u"logRecords"_s}};
    const auto &[resources, scopes, records] = keys[size_t(signal)];
    for (qsizetype index = 0; root.next();) {
        if (root.tag_and_type() != bytes(1)) {
            root.skip();
            continue;
        }
        const QString place = u"/%1/%2"_s.arg(resources).arg(index++);
        spend();
        pbf_reader group = root.get_message();
        OtlpAttributes described;
        std::vector<pbf_reader> held; // the resource may stand after its scopes
        while (group.next()) {
            if (group.tag_and_type() == bytes(1)) {
                for (pbf_reader resource = group.get_message(); resource.next();) {
                    if (resource.tag_and_type() == bytes(1))
                        attribute(resource.get_message(), described);
                    else
                        resource.skip();
                }
            } else if (group.tag_and_type() == bytes(2)) {
                held.push_back(group.get_message()), spend();
            } else {
                group.skip();
            }
        }
        m_batch.resources.push_back(std::move(described));
        for (size_t i = 0; i < held.size(); ++i)
            scope(held[i], signal, u"%1/%2/%3/%4"_s.arg(place, scopes).arg(i).arg(records));
    }
}

} // namespace

Result<OtlpBatch> readOtlpProtobuf(QByteArrayView body, OtlpSignal signal, const OtlpAttributeNames &names)
{
    if (body.size() > JsonDocument::maximalSize)
        return fail(Error::Kind::Format, u"read OTLP"_s,
                    u"%1 bytes, more than the %2 that are read"_s.arg(body.size()).arg(JsonDocument::maximalSize));
    OtlpBatch batch;
    try {
        ProtobufWalk(batch, names).read(pbf_reader(body.data(), size_t(body.size())), signal);
    } catch (const std::length_error &) {
        return fail(tooManyRecords());
    } catch (const protozero::exception &broken) {
        return fail(Error::Kind::Format, u"read OTLP"_s,
                    u"not the protobuf of an export, or cut short (%1)"_s.arg(QLatin1StringView(broken.what())));
    }
    return batch;
}

} // namespace plumbline
