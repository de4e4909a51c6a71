// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ContentNames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool ContentNames::Names::contains(const QString &name) const
{
    return whole.contains(name) || std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &beginning) {
               return name.startsWith(beginning);
           });
}

ContentNames::Names ContentNames::namesOf(const QStringList &patterns)
{
    Names names;
    for (const QString &pattern : patterns) {
        if (pattern.endsWith(u'*'))
            names.beginnings.append(pattern.chopped(1));
        else
            names.whole.insert(pattern);
    }
    return names;
}

const ContentNames &ContentNames::bundled()
{
    static const ContentNames names = [] {
        QFile file(u":/plumbline/otlp/content.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of names of content is not part of this program");
        const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
        const auto texts = [&](const QString &key) { return table.value(key).toVariant().toStringList(); };
        ContentNames read;
        read.m_attributes = namesOf(texts(u"attributes"_s));
        read.m_events = namesOf(texts(u"events"_s));
        return read;
    }();
    return names;
}

} // namespace plumbline
