// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ScopeModels.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void WeekListModel::setRows(QList<WeekChoice> rows)
{
    m_keys.clear();
    m_labels.clear();
    for (const WeekChoice &week : std::as_const(rows)) {
        m_keys.append(week.key);
        m_labels.append(week.label + u"  "_s + week.range);
    }
    replaceRows(std::move(rows));
    emit changed();
}

void FilterChoiceModel::setChoices(QList<FilterChoice> choices)
{
    // A value that is filtered on stays in the list although no row has it any more, so that it can be taken off.
    const QStringList chosen = selected();
    for (FilterChoice &choice : choices)
        choice.selected = chosen.contains(choice.value);
    for (const FilterChoice &old : std::as_const(m_choices)) {
        const auto same = [&](const FilterChoice &choice) { return choice.value == old.value; };
        if (old.selected && std::none_of(choices.cbegin(), choices.cend(), same))
            choices.append({old.value, true, 0});
    }
    m_choices = std::move(choices);
    publish();
}

void FilterChoiceModel::toggle(const QString &value)
{
    for (FilterChoice &choice : m_choices)
        if (choice.value == value)
            choice.selected = !choice.selected;
    publish();
}

void FilterChoiceModel::choose(const QStringList &values)
{
    QStringList missing = values;
    for (FilterChoice &choice : m_choices) {
        choice.selected = values.contains(choice.value);
        missing.removeAll(choice.value);
    }
    for (const QString &value : std::as_const(missing))
        m_choices.append({value, true, 0});
    publish();
}

void FilterChoiceModel::publish()
{
    replaceRows(m_choices);
    emit changed();
}

QStringList FilterChoiceModel::keys() const
{
    QStringList values;
    for (const FilterChoice &choice : m_choices)
        values.append(choice.value);
    return values;
}

QStringList FilterChoiceModel::selected() const
{
    QStringList values;
    for (const FilterChoice &choice : m_choices)
        if (choice.selected)
            values.append(choice.value);
    return values;
}

} // namespace plumbline
