// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OtlpAttributeNames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QStringList texts(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

} // namespace

const OtlpAttributeNames &OtlpAttributeNames::bundled()
{
    static const OtlpAttributeNames names = [] {
        QFile file(u":/plumbline/otlp/ai_call.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of attribute names is not part of this program");
        return read(file.readAll());
    }();
    return names;
}

OtlpAttributeNames OtlpAttributeNames::read(const QByteArray &json)
{
    const QJsonObject table = QJsonDocument::fromJson(json).object();
    OtlpAttributeNames names;
    const QJsonObject fields = table.value(u"fields"_s).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        names.m_fields.insert(it.key(), names.addAll(texts(it.value())));
    for (const QString &key : {u"total_tokens"_s, u"finish_reasons"_s, u"traceloop_entity"_s})
        names.m_fields.insert(key, names.addAll(texts(table.value(key))));
    for (const QString &name : texts(table.value(u"contract"_s)))
        names.m_fields.insert(u"contract_"_s + name, names.addAll({name}));
    names.m_contract = texts(table.value(u"contract"_s));
    const QJsonObject langfuse = table.value(u"langfuse"_s).toObject();
    for (auto it = langfuse.begin(); it != langfuse.end(); ++it)
        names.m_fields.insert(u"langfuse_"_s + it.key(), names.addAll(texts(it.value())));
    for (const QString &plain : {u"service.name"_s, u"service.instance.id"_s, u"gen_ai.token.type"_s})
        names.m_fields.insert(plain, names.addAll({plain}));
    const QJsonObject operation = table.value(u"operation"_s).toObject();
    names.m_operation = names.addAll(texts(operation.value(u"names"_s)));
    const QJsonObject byValue = operation.value(u"by_value"_s).toObject();
    for (auto it = byValue.begin(); it != byValue.end(); ++it) {
        OperationByValue found{names.add(it.key()), {}};
        const QJsonObject operations = it.value().toObject();
        for (auto value = operations.begin(); value != operations.end(); ++value)
            found.operations.insert(value.key(), value.value().toString());
        names.m_operationByValue.push_back(found);
    }
    for (const QString &mark : texts(table.value(u"marks"_s)))
        names.m_marks[size_t(names.add(mark))] = true;
    return names;
}

int OtlpAttributeNames::add(const QString &name)
{
    const auto [place, isNew] = m_index.emplace(name.toStdString(), int(m_index.size()));
    if (isNew)
        m_marks.push_back(false);
    return place->second;
}

std::vector<int> OtlpAttributeNames::addAll(const QStringList &names)
{
    std::vector<int> places;
    for (const QString &name : names)
        places.push_back(add(name));
    return places;
}

int OtlpAttributeNames::indexOf(std::string_view name) const
{
    const auto found = m_index.find(name);
    return found == m_index.end() ? -1 : found->second;
}

const MappedValue &OtlpAttributeNames::first(const OtlpAttributes &attributes, const std::vector<int> &names) const
{
    static const MappedValue nothing;
    for (const int name : names) {
        for (const auto &[place, value] : attributes) {
            if (place == name && !isNothing(value))
                return value;
        }
    }
    return nothing;
}

const std::vector<int> &OtlpAttributeNames::namesOf(QStringView field) const
{
    static const std::vector<int> none;
    const auto found = m_fields.constFind(field.toString());
    return found == m_fields.constEnd() ? none : *found;
}

QString OtlpAttributeNames::operation(const OtlpAttributes &attributes) const
{
    if (const MappedValue &said = first(attributes, m_operation); !isNothing(said))
        return mappedText(said);
    for (const OperationByValue &known : m_operationByValue) {
        const QString value = mappedText(first(attributes, {known.name}));
        if (QString operation = known.operations.value(value); !operation.isEmpty())
            return operation;
    }
    return {};
}

} // namespace plumbline
