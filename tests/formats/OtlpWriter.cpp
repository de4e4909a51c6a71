// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <protozero/pbf_writer.hpp>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using protozero::pbf_writer;

qint64 whole(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

std::string anyValue(const QJsonObject &value)
{
    std::string out;
    pbf_writer writer(out);
    if (value.contains(u"stringValue"_s))
        writer.add_string(1, value.value(u"stringValue"_s).toString().toStdString());
    if (value.contains(u"boolValue"_s))
        writer.add_bool(2, value.value(u"boolValue"_s).toBool());
    if (value.contains(u"intValue"_s))
        writer.add_int64(3, whole(value.value(u"intValue"_s)));
    if (value.contains(u"doubleValue"_s))
        writer.add_double(4, value.value(u"doubleValue"_s).toDouble());
    if (value.contains(u"arrayValue"_s)) {
        std::string list;
        pbf_writer items(list);
        for (const QJsonValue item : value.value(u"arrayValue"_s)[u"values"_s].toArray())
            items.add_message(1, anyValue(item.toObject()));
        writer.add_message(5, list);
    }
    return out;
}

void addAttributes(pbf_writer &writer, uint32_t field, const QJsonValue &attributes)
{
    for (const QJsonValue attribute : attributes.toArray()) {
        std::string out;
        pbf_writer pair(out);
        pair.add_string(1, attribute[u"key"_s].toString().toStdString());
        pair.add_message(2, anyValue(attribute[u"value"_s].toObject()));
        writer.add_message(field, out);
    }
}

std::string bytesOf(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1()).toStdString();
}

std::string span(const QJsonValue &json)
{
    std::string out;
    pbf_writer writer(out);
    writer.add_bytes(1, bytesOf(json[u"traceId"_s]));
    writer.add_bytes(2, bytesOf(json[u"spanId"_s]));
    if (!json[u"parentSpanId"_s].isUndefined())
        writer.add_bytes(4, bytesOf(json[u"parentSpanId"_s]));
    writer.add_string(5, json[u"name"_s].toString().toStdString());
    writer.add_fixed64(7, quint64(whole(json[u"startTimeUnixNano"_s])));
    writer.add_fixed64(8, quint64(whole(json[u"endTimeUnixNano"_s])));
    addAttributes(writer, 9, json[u"attributes"_s]);
    std::string status;
    pbf_writer statusWriter(status);
    if (!json[u"status"_s][u"message"_s].isUndefined())
        statusWriter.add_string(2, json[u"status"_s][u"message"_s].toString().toStdString());
    statusWriter.add_enum(3, json[u"status"_s][u"code"_s].toInt());
    writer.add_message(15, status);
    return out;
}

std::string point(const QJsonValue &json, bool isHistogram)
{
    std::string out;
    pbf_writer writer(out);
    writer.add_fixed64(2, quint64(whole(json[u"startTimeUnixNano"_s])));
    writer.add_fixed64(3, quint64(whole(json[u"timeUnixNano"_s])));
    if (isHistogram) {
        writer.add_fixed64(4, quint64(whole(json[u"count"_s])));
        writer.add_double(5, json[u"sum"_s].toDouble());
        std::vector<uint64_t> counts;
        std::vector<double> bounds;
        for (const QJsonValue count : json[u"bucketCounts"_s].toArray())
            counts.push_back(quint64(whole(count)));
        for (const QJsonValue bound : json[u"explicitBounds"_s].toArray())
            bounds.push_back(bound.toDouble());
        writer.add_packed_fixed64(6, counts.begin(), counts.end());
        writer.add_packed_double(7, bounds.begin(), bounds.end());
        addAttributes(writer, 9, json[u"attributes"_s]);
    } else {
        if (json[u"asInt"_s].isUndefined())
            writer.add_double(4, json[u"asDouble"_s].toDouble());
        else
            writer.add_sfixed64(6, whole(json[u"asInt"_s]));
        addAttributes(writer, 7, json[u"attributes"_s]);
    }
    return out;
}

std::string metric(const QJsonValue &json)
{
    std::string out;
    pbf_writer writer(out);
    writer.add_string(1, json[u"name"_s].toString().toStdString());
    writer.add_string(3, json[u"unit"_s].toString().toStdString());
    for (const auto &[kind, field] :
         {std::pair(u"gauge"_s, 5U), std::pair(u"sum"_s, 7U), std::pair(u"histogram"_s, 9U)}) {
        if (json[kind].isUndefined())
            continue;
        std::string data;
        pbf_writer dataWriter(data);
        for (const QJsonValue item : json[kind][u"dataPoints"_s].toArray())
            dataWriter.add_message(1, point(item, field == 9));
        dataWriter.add_enum(2, json[kind][u"aggregationTemporality"_s].toInt());
        writer.add_message(field, data);
    }
    return out;
}

} // namespace

QByteArray otlpProtobuf(const QJsonObject &request)
{
    const bool isTraces = request.contains(u"resourceSpans"_s);
    std::string out;
    pbf_writer writer(out);
    for (const QJsonValue group : request.value(isTraces ? u"resourceSpans"_s : u"resourceMetrics"_s).toArray()) {
        std::string groupBytes;
        pbf_writer groupWriter(groupBytes);
        std::string resource;
        pbf_writer resourceWriter(resource);
        addAttributes(resourceWriter, 1, group[u"resource"_s][u"attributes"_s]);
        groupWriter.add_message(1, resource);
        for (const QJsonValue scope : group[isTraces ? u"scopeSpans"_s : u"scopeMetrics"_s].toArray()) {
            std::string scopeBytes;
            pbf_writer scopeWriter(scopeBytes);
            for (const QJsonValue record : scope[isTraces ? u"spans"_s : u"metrics"_s].toArray())
                scopeWriter.add_message(2, isTraces ? span(record) : metric(record));
            groupWriter.add_message(2, scopeBytes);
        }
        writer.add_message(1, groupBytes);
    }
    return QByteArray::fromStdString(out);
}

QByteArray otlpProtobuf(const QByteArray &json)
{
    return otlpProtobuf(QJsonDocument::fromJson(json).object());
}

namespace {

QJsonArray attributeList(const QJsonObject &attributes)
{
    QJsonArray list;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QJsonValue value = it.value();
        QJsonObject any;
        if (value.isString())
            any.insert(u"stringValue"_s, value);
        else if (value.isBool())
            any.insert(u"boolValue"_s, value);
        else if (value.isDouble() && value.toDouble() == double(value.toInteger()))
            any.insert(u"intValue"_s, QString::number(value.toInteger()));
        else if (value.isDouble())
            any.insert(u"doubleValue"_s, value);
        else
            any = value.toObject();
        list.append(QJsonObject{{u"key"_s, it.key()}, {u"value"_s, any}});
    }
    return list;
}

} // namespace

QJsonObject spanJson(const QByteArray &traceId, const QByteArray &spanId, const QJsonObject &attributes)
{
    return {{u"traceId"_s, QString::fromLatin1(traceId)},
            {u"spanId"_s, QString::fromLatin1(spanId)},
            {u"name"_s, u"chat"_s},
            {u"startTimeUnixNano"_s, u"1795227904787000000"_s},
            {u"endTimeUnixNano"_s, u"1795227904928725414"_s},
            {u"attributes"_s, attributeList(attributes)},
            {u"status"_s, QJsonObject{{u"code"_s, 0}}}};
}

QJsonObject tracesJson(const QJsonObject &resourceAttributes, const QJsonArray &spans)
{
    const QJsonObject scope{{u"scope"_s, QJsonObject()}, {u"spans"_s, spans}};
    const QJsonObject resource{{u"attributes"_s, attributeList(resourceAttributes)}};
    return {
        {u"resourceSpans"_s, QJsonArray{QJsonObject{{u"resource"_s, resource}, {u"scopeSpans"_s, QJsonArray{scope}}}}}};
}

} // namespace plumbline
