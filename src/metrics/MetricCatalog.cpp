// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricCatalog.h"

#include <QDir>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString MetricCatalog::bundledFolder()
{
    return u":/plumbline/metrics"_s;
}

Result<MetricCatalog> MetricCatalog::load(const QString &folder)
{
    static const QRegularExpression form(u"^v([0-9]+)\\.json$"_s);
    MetricCatalog catalog;
    const QStringList ids = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &id : ids) {
        const QString place = folder + u'/' + id;
        QList<int> versions;
        for (const QString &file : QDir(place).entryList(QDir::Files)) {
            if (const QRegularExpressionMatch match = form.match(file); match.hasMatch())
                versions.append(match.captured(1).toInt());
        }
        std::sort(versions.begin(), versions.end());
        for (const int version : versions) {
            Result<MetricDefinition> definition = MetricDefinition::read(place, version);
            if (!definition)
                return fail(definition.error());
            catalog.m_definitions.append(*std::move(definition));
        }
    }
    if (catalog.m_definitions.isEmpty())
        return fail(Error::Kind::Configuration, u"read metrics"_s, u"no definition found"_s, folder);
    return catalog;
}

QList<MetricDefinition> MetricCatalog::newest() const
{
    QList<MetricDefinition> chosen;
    for (const MetricDefinition &definition : m_definitions) {
        if (!chosen.isEmpty() && chosen.last().id == definition.id)
            chosen.last() = definition;
        else
            chosen.append(definition);
    }
    return chosen;
}

const MetricDefinition *MetricCatalog::find(QStringView id, int version) const
{
    const MetricDefinition *found = nullptr;
    for (const MetricDefinition &definition : m_definitions) {
        if (definition.id == id && (version == 0 || definition.version == version))
            found = &definition;
    }
    return found;
}

} // namespace plumbline
