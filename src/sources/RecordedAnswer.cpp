// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RecordedAnswer.h"

#include "base/SafeText.h"
#include "base/TokenShapes.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QByteArrayView version = "HTTP/1.1 ";

/// The body is kept after decoding, so what says how it was packed would be wrong.
bool saysHowItTravelled(const QByteArray &name)
{
    return name == "content-encoding" || name == "content-length" || name == "transfer-encoding";
}

} // namespace

QByteArray recordingOf(const RawAnswer &answer)
{
    QByteArray head = version.toByteArray() + QByteArray::number(answer.status == 304 ? 200 : answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers) {
        const QByteArray key = name.toLatin1();
        if (!saysHowItTravelled(key) && isHeaderSafe(key) && isHeaderSafe(value.toUtf8()))
            head += key + ": " + value.toUtf8() + "\r\n";
    }
    QByteArray body = answer.body;
    overwriteTokens(head);
    overwriteTokens(body);
    return head + "\r\n" + body;
}

bool isRecording(const QByteArray &bytes)
{
    return bytes.startsWith(version);
}

Result<HttpResponse> readRecording(const QByteArray &bytes, const QString &where)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (!isRecording(bytes) || end < 0)
        return fail(Error::Kind::Format, u"read recording"_s,
                    u"it must begin with a line such as \"HTTP/1.1 200\" and its headers"_s, where);
    const QList<QByteArray> lines = bytes.first(end).replace("\r\n", "\n").split('\n');
    HttpResponse answer;
    bool isNumber = false;
    answer.status = lines.first().mid(version.size()).split(' ').first().toInt(&isNumber);
    if (!isNumber)
        return fail(Error::Kind::Format, u"read recording"_s, u"its first line holds no status"_s, where + u":1"_s);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    answer.body = bytes.sliced(end + 4);
    return answer;
}

} // namespace plumbline
