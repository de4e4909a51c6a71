// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Recording.h"

#include "base/TokenShapes.h"
#include "sources/Address.h"
#include "sources/RecordedAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 longestAnswer = 64 * 1024 * 1024;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

tl::unexpected<Error> refuse(const QString &operation, const QString &why, const QString &where)
{
    return fail(Error::Kind::Configuration, operation, why, where);
}

/// NewOnly fails for a name that is there, a link among them.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) || file.write(bytes) != bytes.size()
        || !file.flush())
        return refuse(u"write recording"_s, file.errorString(), path);
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(u"read recording"_s, file.errorString(), path);
    if (file.size() > longestAnswer)
        return refuse(u"read recording"_s, u"it is longer than any answer"_s, path);
    return file.readAll();
}

/// The only names that this program writes; any other one in urls.json might lead out of the folder.
bool isPageName(const QString &name)
{
    const QString number = name.mid(4, name.size() - 9);
    return name.startsWith(u"page"_s) && name.endsWith(u".http"_s) && number.size() <= 9 && number.toInt() > 0
        && number == QString::number(number.toInt());
}

} // namespace

Result<Recording> Recording::create(const QString &folder, const SourceSettings &source, const QString &stream,
                                    TimePoint now)
{
    const QDir place(folder);
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return refuse(u"write recording"_s, u"there is something in this folder already; name a new one"_s, folder);
    // The last part only is made: a mistyped path is no reason to make folders everywhere.
    if (!place.exists() && !QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return refuse(u"write recording"_s, u"the folder cannot be made; is the one above it there?"_s, folder);
    if (QFileInfo(folder).isSymLink())
        return refuse(u"write recording"_s, u"the folder is a link to another one"_s, folder);
    Recording recording(place);
    recording.m_connector = source.connector;
    recording.m_stream = stream;
    recording.m_baseUrl = source.baseUrl;
    recording.m_parameters = source.parameters;
    recording.m_recordedAt = now;
    return recording;
}

Result<void> Recording::add(const RawAnswer &answer)
{
    const QString name = u"page%1.http"_s.arg(m_answers.size() + 1);
    m_answers.append({name, answer.url});
    return writeNew(m_folder.filePath(name), recordingOf(answer));
}

Result<void> Recording::finish() const
{
    QJsonObject parameters;
    for (auto set = m_parameters.begin(); set != m_parameters.end(); ++set)
        parameters.insert(set.key(), QJsonArray::fromStringList(*set));
    QJsonArray answers;
    for (const auto &[file, url] : m_answers)
        answers.append(QJsonObject{{u"file"_s, file}, {u"url"_s, url}});
    QByteArray text = QJsonDocument(QJsonObject{{u"connector"_s, m_connector},
                                                {u"stream"_s, m_stream},
                                                {u"base_url"_s, urlForPeople(m_baseUrl)},
                                                {u"parameters"_s, parameters},
                                                {u"recorded_at"_s, formatInstant(m_recordedAt)},
                                                {u"answers"_s, answers}})
                          .toJson();
    overwriteTokens(text);
    return writeNew(m_folder.filePath(u"urls.json"_s), text);
}

Result<Recording> Recording::open(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"urls.json"_s);
    const auto bytes = readWhole(path);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject root = QJsonDocument::fromJson(*bytes).object();
    const auto recordedAt = parseInstant(root[u"recorded_at"_s].toString());
    if (root.isEmpty() || !recordedAt)
        return refuse(u"read recording"_s,
                      u"it needs \"connector\", \"stream\", \"base_url\", \"recorded_at\" and \"answers\""_s, path);
    Recording recording{QDir(folder)};
    recording.m_connector = root[u"connector"_s].toString();
    recording.m_stream = root[u"stream"_s].toString();
    recording.m_baseUrl = QUrl(root[u"base_url"_s].toString());
    recording.m_recordedAt = *recordedAt;
    const QJsonObject parameters = root[u"parameters"_s].toObject();
    for (auto set = parameters.begin(); set != parameters.end(); ++set) {
        QStringList &values = recording.m_parameters[set.key()];
        for (const QJsonValue value : set->toArray())
            values.append(value.toString());
    }
    for (const QJsonValue answer : root[u"answers"_s].toArray()) {
        const QString name = answer[u"file"_s].toString();
        if (!isPageName(name))
            return refuse(u"read recording"_s, u"answers are called page1.http, page2.http, ..."_s, path);
        recording.m_answers.append({name, answer[u"url"_s].toString()});
    }
    return recording;
}

SourceSettings Recording::source() const
{
    SourceSettings source;
    source.id = m_connector;
    source.connector = m_connector;
    source.baseUrl = m_baseUrl;
    source.parameters = m_parameters;
    return source;
}

Result<std::optional<HttpResponse>> Recording::answerTo(const QUrl &url, int nth) const
{
    // Addresses were recorded without what may be a secret, so the question is stripped of it, too.
    const QString asked = urlForPeople(url);
    QString file;
    for (const auto &[name, address] : m_answers) {
        if (address == asked && (file.isEmpty() || nth-- > 0))
            file = name;
    }
    if (file.isEmpty())
        return std::optional<HttpResponse>();
    const QString path = m_folder.filePath(file);
    const auto bytes = readWhole(path);
    if (!bytes)
        return fail(bytes.error());
    auto answer = readRecording(*bytes, path);
    if (!answer)
        return fail(answer.error());
    answer->url = url;
    return std::optional<HttpResponse>(std::move(*answer));
}

Result<HttpResponse> RecordingTransport::send(const HttpRequest &request, const std::atomic_bool &)
{
    auto answer = m_recording.answerTo(request.url, m_asked[request.url]++);
    if (!answer)
        return fail(answer.error());
    if (*answer)
        return std::move(**answer);
    return fail(Error::Kind::Refused, u"replay"_s, u"the recording holds no answer to this"_s,
                urlForPeople(request.url));
}

} // namespace plumbline
