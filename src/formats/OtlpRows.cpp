// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OtlpRows.h"

#include "base/Digest.h"
#include "formats/ContentNames.h"
#include "formats/OtlpAttributeNames.h"
#include "formats/OtlpReader.h"
#include "formats/WithheldContent.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<OtlpSignal> signalOf(const QString &stream)
{
    if (stream == u"traces"_s)
        return OtlpSignal::Traces;
    if (stream == u"metrics"_s)
        return OtlpSignal::Metrics;
    if (stream == u"logs"_s)
        return OtlpSignal::Logs;
    return fail(Error::Kind::Usage, u"read OTLP"_s,
                u"there is no stream \"%1\"; known: traces, metrics, logs"_s.arg(stream));
}

QString contentTypeOf(const RawAnswer &answer)
{
    for (const auto &[name, value] : answer.headers) {
        if (name == u"content-type"_s)
            return value;
    }
    return {};
}

/// A file does not say its encoding. Neither can be taken for the other: no protobuf begins with a brace.
Result<OtlpBatch> readEither(QByteArrayView body, OtlpSignal signal, const OtlpAttributeNames &names)
{
    const bool hasBrace = body.trimmed().startsWith('{');
    auto batch = hasBrace ? readOtlpJson(body, signal, names) : readOtlpProtobuf(body, signal, names);
    if (!batch && hasBrace && body.front() == '\n') { // the first tag, and a length that happens to be a brace
        if (auto other = readOtlpProtobuf(body, signal, names))
            return other;
    }
    return batch;
}

/// Answers of Jaeger and Tempo are traces in JSON, whatever the stream is called.
Result<OtlpRows> aiCallsOfAnswer(const RawAnswer &answer)
{
    const OtlpAttributeNames &names = OtlpAttributeNames::bundled();
    const auto batch = readOtlpJson(answer.body, OtlpSignal::Traces, names);
    return batch ? Result<OtlpRows>(aiCallsOf(*batch, answer, names)) : fail(batch.error());
}

} // namespace

qint64 withholdContent(RawAnswer &answer)
{
    const ContentNames &names = ContentNames::bundled();
    const QString type = contentTypeOf(answer);
    const bool isJson
        = type.contains(u"json"_s) || (!type.contains(u"protobuf"_s) && answer.body.trimmed().startsWith('{'));
    WithheldContent withheld = isJson
        ? WithheldContent::ofJson(answer.body, names)
        : WithheldContent::ofProtobuf(answer.body, signalOf(answer.stream).value_or(OtlpSignal::Traces), names);
    if (withheld.values == 0)
        return 0;
    answer.body = std::move(withheld.body);
    answer.sha256 = sha256Hex(answer.body);
    return withheld.values;
}

Result<OtlpRows> mapOtlp(const RawAnswer &answer)
{
    const auto signal = signalOf(answer.stream);
    if (!signal)
        return fail(signal.error());
    const OtlpAttributeNames &names = OtlpAttributeNames::bundled();
    const QString type = contentTypeOf(answer);
    const auto batch = type.contains(u"protobuf"_s) ? readOtlpProtobuf(answer.body, *signal, names)
        : type.contains(u"json"_s)                  ? readOtlpJson(answer.body, *signal, names)
                                                    : readEither(answer.body, *signal, names);
    if (!batch)
        return fail(batch.error());
    if (*signal == OtlpSignal::Traces)
        return aiCallsOf(*batch, answer, names);
    OtlpRows rows;
    rows.page.records = batch->records();
    rows.usage = usageReadings(*batch, names);
    rows.notMapped = batch->records() - rows.usage.size();
    return rows;
}

NativeReaders nativeReaders()
{
    return {{u"otlp"_s, [](const RawAnswer &answer) -> Result<MappedPage> {
                 auto rows = aiCallsOfAnswer(answer);
                 return rows ? Result<MappedPage>(std::move(rows->page)) : fail(rows.error());
             }}};
}

} // namespace plumbline
