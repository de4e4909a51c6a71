// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StreamQuestion.h"

#include "base/Digest.h"
#include "sources/SourceSettings.h"
#include "sources/StreamDefinition.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

StreamQuestion StreamQuestion::of(const SourceSettings &source, const StreamDefinition &stream)
{
    QJsonObject parameters; // sorted by name
    for (auto it = source.parameters.begin(); it != source.parameters.end(); ++it)
        parameters.insert(it.key(), QJsonArray::fromStringList(it.value()));
    const QJsonObject asked{{u"connector"_s, source.connector},
                            {u"base_url"_s, source.baseUrl.toString(QUrl::RemoveUserInfo)},
                            {u"parameters"_s, parameters},
                            {u"stream"_s, stream.name}};
    QFile file(stream.file);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {sha256Hex(QJsonDocument(asked).toJson(QJsonDocument::Compact)), sha256Hex(text)};
}

} // namespace plumbline
