// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/OscalForm.h"

#include "base/SafeText.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString oscalNamespace = u"https://plumbline.log/ns/oscal"_s;

QString oneLine(const QString &text)
{
    return visibleText(text).replace(QChar(u'\ufeff'), u' ').trimmed(); // a blank for some readers and not for others
}

} // namespace

QString OscalForm::uuid(const QString &key) const
{
    static const QUuid base = QUuid::createUuidV5(QUuid(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s), oscalNamespace);
    return QUuid::createUuidV5(base, m_scope.packetName() + u'/' + key).toString(QUuid::WithoutBraces);
}

QJsonObject OscalForm::begun(const QString &model, const QString &title, const QString &remarks) const
{
    return {{u"uuid"_s, uuid(model)},
            {u"metadata"_s,
             QJsonObject{{u"title"_s, plain(title)},
                         {u"last-modified"_s, formatInstant(m_scope.asOf)},
                         {u"version"_s, m_scope.packetName()},
                         {u"oscal-version"_s, u"1.2.2"_s},
                         {u"remarks"_s, remarks}}}};
}

QByteArray OscalForm::file(const QString &model, const QJsonObject &content)
{
    return QJsonDocument(QJsonObject{{model, content}}).toJson(QJsonDocument::Compact);
}

QJsonObject OscalForm::resource(const QString &key, const QString &title, const QString &path,
                                const QByteArray &sha256) const
{
    QJsonObject resource{{u"uuid"_s, uuid(key)}, {u"title"_s, plain(title)}};
    if (!path.isEmpty()) {
        const QJsonObject hash{{u"algorithm"_s, u"SHA-256"_s}, {u"value"_s, QString::fromLatin1(sha256)}};
        resource.insert(u"rlinks"_s,
                        QJsonArray{QJsonObject{{u"href"_s, u"../"_s + path}, {u"hashes"_s, QJsonArray{hash}}}});
    }
    return resource;
}

QJsonObject OscalForm::property(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"ns"_s, oscalNamespace}, {u"value"_s, oneLine(value)}};
}

QJsonArray OscalForm::properties(const QList<std::pair<QString, QString>> &pairs)
{
    QJsonArray list;
    for (const auto &[name, value] : pairs) {
        if (!oneLine(value).isEmpty())
            list.append(property(name, value));
    }
    return list;
}

QString OscalForm::plain(const QString &text)
{
    QString escaped;
    for (const QChar c : oneLine(text)) {
        if (QStringView(u"\\`*_{}[]<>#&!|~$").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped.isEmpty() ? u"(none)"_s : escaped;
}

} // namespace plumbline
