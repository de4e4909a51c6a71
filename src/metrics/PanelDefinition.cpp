// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelDefinition.h"

#include "base/Digest.h"
#include "domain/RowType.h"
#include "metrics/JsonParts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QStringList PanelRowType::keys() const
{
    QStringList keys = links + asks + tells;
    if (!shows.isEmpty())
        keys.append(u"CASE WHEN %1 THEN 'shows' END"_s.arg(shows));
    return keys;
}

QStringList PanelWindowRules::columns() const
{
    return {pieces, by, watched, watchedAtEnd, cases, from, to, within, withinAtEnd};
}

const PanelRowType *PanelDefinition::find(const QString &type) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const PanelRowType &r) { return r.type == type; });
    return found == rows.end() ? nullptr : &*found;
}

Result<std::optional<PanelDefinition>> PanelDefinition::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<PanelDefinition>();
    const auto wrong
        = [&](const QString &detail) { return fail(Error::Kind::Configuration, u"read panel"_s, detail, path); };
    if (!file.open(QIODevice::ReadOnly))
        return wrong(file.errorString());
    const QByteArray bytes = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"format"_s).toString() != u"plumbline-panel/1")
        return wrong(u"format: expected \"plumbline-panel/1\""_s);
    PanelDefinition panel;
    panel.sha256 = sha256Hex(bytes);
    panel.isOfAnyInstant = json.value(u"any_instant"_s).toBool();
    panel.freeParameters = textsOf(json.value(u"free_parameters"_s));
    panel.order = textsOf(json.value(u"order"_s));
    const QJsonObject rows = json.value(u"rows"_s).toObject();
    for (auto item = rows.constBegin(); item != rows.constEnd(); ++item) {
        const QJsonObject type = item.value().toObject();
        if (!findRowType(item.key()))
            return wrong(u"rows: there is no row type \"%1\""_s.arg(item.key()));
        panel.rows.append({item.key(), textsOf(type.value(u"links"_s)), textsOf(type.value(u"asks"_s)),
                           textsOf(type.value(u"tells"_s)), textsOf(type.value(u"events"_s)),
                           type.value(u"where"_s).toString(), type.value(u"shows"_s).toString(),
                           textsOf(type.value(u"alike"_s))});
    }
    const QJsonObject at = json.value(u"at"_s).toObject();
    for (auto item = at.constBegin(); item != at.constEnd(); ++item) {
        auto expression = PanelExpression::parse(item.value().toString());
        if (!expression)
            return wrong(u"at: %1: %2"_s.arg(item.key(), expression.error().detail));
        panel.at.append({item.key(), *std::move(expression)});
    }
    if (const QJsonObject rest = json.value(u"rest"_s).toObject(); !rest.isEmpty()) {
        panel.rest = PanelRest{
            rest.value(u"reason"_s).toString(), textsOf(rest.value(u"by"_s)), {}, rest.value(u"greatest"_s).toString()};
        const QJsonObject sums = rest.value(u"sums"_s).toObject();
        for (auto sum = sums.constBegin(); sum != sums.constEnd(); ++sum)
            panel.rest->sums.append({sum.key(), sum.value().toString()});
    }
    if (const QJsonObject window = json.value(u"window"_s).toObject(); !window.isEmpty()) {
        const auto text = [&](const QString &key) { return window.value(key).toString(); };
        panel.window = PanelWindowRules{
            text(u"edges"_s), text(u"pieces"_s), text(u"by"_s), text(u"watched"_s), text(u"watched_at_end"_s),
            text(u"cases"_s), text(u"from"_s),   text(u"to"_s), text(u"within"_s),  text(u"within_at_end"_s)};
    }
    if (const QString reason = json.value(u"need"_s).toString(); !reason.isEmpty())
        panel.need = PanelNeed{reason};
    return panel;
}

} // namespace plumbline
