// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/AnswerRecords.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Where the vendors put their records; empty: the whole answer is the list, or there is none.
QString keyOf(const QJsonDocument &document)
{
    for (const QString &candidate :
         {u"items"_s, u"results"_s, u"data"_s, u"incidents"_s, u"issues"_s, u"result"_s, u"traces"_s}) {
        if (document.object().value(candidate).isArray())
            return candidate;
    }
    return {};
}

/// Every record without and with the change that `change` makes to the object that holds the field.
template <typename Change>
void changeField(VendorAnswer &answer, const QString &name, Change change)
{
    QJsonArray all;
    for (const QJsonValue one : records::of(answer)) {
        QJsonObject record = one.toObject();
        QJsonObject meta = record[u"metadata"_s].toObject();
        if (record.contains(name)) {
            change(record);
        } else if (meta.contains(name)) { // Backstage, Argo CD and Kubernetes keep names and ids there
            change(meta);
            record[u"metadata"_s] = meta;
        }
        all.append(record);
    }
    records::replace(answer, all);
}

} // namespace

QJsonArray records::of(const VendorAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QString key = keyOf(document);
    return key.isEmpty() ? document.array() : document[key].toArray();
}

void records::replace(VendorAnswer &answer, const QJsonArray &records)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QString key = keyOf(document);
    if (key.isEmpty() && !document.isArray())
        return;
    QJsonObject whole = document.object();
    whole[key] = records;
    answer.body = key.isEmpty() ? VendorAnswer::json(records).body : VendorAnswer::json(whole).body;
}

void records::removeFirstId(VendorAnswer &answer)
{
    QJsonArray all = of(answer);
    if (all.isEmpty())
        return;
    QJsonObject first = all.first().toObject();
    if (first.contains(u"metadata"_s)) {
        QJsonObject metadata = first[u"metadata"_s].toObject();
        metadata.remove(u"name"_s);
        metadata.remove(u"uid"_s);
        first[u"metadata"_s] = metadata;
    } else {
        first.remove(first.contains(u"id"_s) ? u"id"_s : u"number"_s);
    }
    all[0] = first;
    replace(answer, all);
}

void records::renameField(VendorAnswer &answer, const QString &name)
{
    changeField(answer, name, [&](QJsonObject &holder) { holder.insert(name + u"_v2"_s, holder.take(name)); });
}

void records::wrapField(VendorAnswer &answer, const QString &name)
{
    changeField(answer, name, [&](QJsonObject &holder) {
        holder[name] = QJsonObject{{u"value"_s, holder.value(name)}};
    });
}

void records::addToTotal(VendorAnswer &answer, int more)
{
    for (auto &[name, value] : answer.headers) {
        if (name == "X-Total-Count" || name == "x-total")
            value = std::to_string(std::stoll(value) + more);
    }
    QJsonObject whole = QJsonDocument::fromJson(answer.body).object();
    bool isChanged = false;
    for (const QString &key : {u"count"_s, u"totalItems"_s, u"total"_s}) {
        if (whole[key].isDouble()) {
            whole[key] = whole[key].toInteger() + more;
            isChanged = true;
        }
    }
    QJsonObject meta = whole[u"meta"_s].toObject();
    QJsonObject pagination = meta[u"pagination"_s].toObject();
    if (pagination.contains(u"total-count"_s)) {
        pagination[u"total-count"_s] = pagination[u"total-count"_s].toInteger() + more;
        meta[u"pagination"_s] = pagination;
        whole[u"meta"_s] = meta;
        isChanged = true;
    }
    if (isChanged)
        answer.body = VendorAnswer::json(whole).body;
}

} // namespace plumbline
