// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/DefinitionFile.h"

#include "base/JsonLocator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <simdjson.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString escaped(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// Pointers of keys that stand twice in one object; the reader of Qt keeps one of them and says nothing.
void findTwice(simdjson::dom::element element, const QString &pointer, QStringList &twice)
{
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (element.get(object) == simdjson::SUCCESS) {
        QSet<QString> seen;
        for (const auto [key, value] : object) {
            const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
            const QString below = pointer + u'/' + escaped(name);
            if (seen.contains(name))
                twice.append(below);
            seen.insert(name);
            findTwice(value, below, twice);
        }
    } else if (element.get(array) == simdjson::SUCCESS) {
        int place = 0;
        for (const simdjson::dom::element item : array)
            findTwice(item, pointer + u'/' + QString::number(place++), twice);
    }
}

} // namespace

void DefinitionNode::allowOnly(const QStringList &allowed) const
{
    if (!m_value.isObject()) {
        fail(u"must be an object"_s);
        return;
    }
    for (const QString &key : keys()) {
        if (!allowed.contains(key))
            child(key).fail(u"unknown key \"%1\"; known here: %2"_s.arg(key, allowed.join(u", "_s)));
    }
}

bool DefinitionNode::has(const QString &key) const
{
    return m_value.isObject() && m_value.toObject().contains(key);
}

QStringList DefinitionNode::keys() const
{
    return m_value.toObject().keys();
}

DefinitionNode DefinitionNode::child(const QString &key) const
{
    return {*m_file, m_value.isObject() ? m_value.toObject().value(key) : QJsonValue(QJsonValue::Undefined),
            m_pointer + u'/' + escaped(key)};
}

QList<DefinitionNode> DefinitionNode::items() const
{
    if (!exists())
        return {};
    if (!m_value.isArray())
        return {*this};
    QList<DefinitionNode> nodes;
    const QJsonArray list = m_value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        nodes.append(DefinitionNode(*m_file, list.at(i), m_pointer + u'/' + QString::number(i)));
    return nodes;
}

QString DefinitionNode::text() const
{
    if (exists() && !m_value.isString())
        fail(u"must be text"_s);
    return m_value.toString();
}

QString DefinitionNode::requiredText(const QString &key) const
{
    if (!has(key))
        fail(u"needs the key \"%1\""_s.arg(key));
    return child(key).text();
}

qint64 DefinitionNode::integer(qint64 absent) const
{
    if (!exists())
        return absent;
    const double number = m_value.toDouble(0.5);
    if (number != double(qint64(number)))
        fail(u"must be a whole number"_s);
    return qint64(number);
}

bool DefinitionNode::flag(bool absent) const
{
    if (exists() && !m_value.isBool())
        fail(u"must be true or false"_s);
    return m_value.toBool(absent);
}

QStringList DefinitionNode::texts() const
{
    QStringList list;
    for (const DefinitionNode &item : items())
        list.append(item.scalar());
    return list;
}

QString DefinitionNode::scalar() const
{
    if (m_value.isString())
        return m_value.toString();
    if (m_value.isBool())
        return m_value.toBool() ? u"true"_s : u"false"_s;
    if (m_value.isDouble())
        return QString::number(m_value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (exists())
        fail(u"must be text, a number or true/false"_s);
    return {};
}

void DefinitionNode::fail(const QString &detail) const
{
    m_file->fail(m_pointer, detail);
}

DefinitionFile::DefinitionFile(QString name, QByteArray text) : m_name(std::move(name)), m_text(std::move(text))
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_text, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = m_text.first(std::min<qsizetype>(error.offset, m_text.size())).count('\n') + 1;
        m_errors.append(
            {Error::Kind::Configuration, u"read definition"_s, error.errorString(), u"%1:%2"_s.arg(m_name).arg(line)});
    } else if (!document.isObject()) {
        m_errors.append({Error::Kind::Configuration, u"read definition"_s, u"the file must hold one JSON object"_s,
                         m_name + u":1"_s});
    } else {
        m_root = document.object();
        simdjson::dom::parser parser;
        simdjson::dom::element element;
        if (parser.parse(simdjson::padded_string(m_text.constData(), size_t(m_text.size()))).get(element)
            == simdjson::SUCCESS) {
            QStringList twice;
            findTwice(element, {}, twice);
            for (const QString &pointer : std::as_const(twice))
                fail(pointer, u"the key stands twice; only one of them would count"_s);
        }
    }
}

Result<DefinitionFile> DefinitionFile::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return plumbline::fail(Error::Kind::Configuration, u"read definition"_s, file.errorString(), path);
    return DefinitionFile(path, file.readAll());
}

void DefinitionFile::fail(const QString &pointer, const QString &detail)
{
    QString at = pointer;
    auto range = locateJson(m_text, at);
    while (!range && !at.isEmpty()) {
        at.truncate(at.lastIndexOf(u'/'));
        range = locateJson(m_text, at);
    }
    const QString key = pointer.isEmpty() ? u"the file"_s : pointer;
    const Error error{Error::Kind::Configuration, u"read definition"_s, u"%1: %2"_s.arg(key, detail),
                      u"%1:%2"_s.arg(m_name).arg(range ? range->firstLine : 1)};
    const bool isSaid = std::any_of(m_errors.begin(), m_errors.end(), [&](const Error &one) {
        return one.detail == error.detail && one.where == error.where;
    });
    if (!isSaid)
        m_errors.append(error);
}

} // namespace plumbline
