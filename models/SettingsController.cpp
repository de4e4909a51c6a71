// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SettingsController.h"

#include "base/SafeText.h"
#include "models/ConfigurationFile.h"
#include "models/Languages.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString zoneKey = u"zone"_s;
const QString organisationKey = u"organisation"_s;

/// Settings that stand in the configuration.
bool isConfigured(const QString &key)
{
    return key == zoneKey || key == organisationKey;
}

} // namespace

SettingsController::SettingsController(QueryRunner &runner, const MetricCatalog &catalog, const ScopeController &scope,
                                       Preferences &preferences, ConfigurationFile &configuration, QObject *parent)
    : QObject(parent), m_runner(runner), m_scope(scope), m_preferences(preferences), m_configuration(configuration),
      m_definitions(runner, catalog, scope), m_languageAtStart(preferences.language())
{
    connect(&m_preferences, &Preferences::changed, this, &SettingsController::changed);
    connect(&m_configuration, &ConfigurationFile::changed, this, &SettingsController::changed);
}

QString SettingsController::organisation() const
{
    return m_configuration.current().organisation;
}

QString SettingsController::zone() const
{
    return QString::fromLatin1(m_configuration.current().zone.id());
}

QStringList SettingsController::zones() const
{
    QStringList names{u"UTC"_s};
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id != "UTC" && !id.startsWith("UTC+") && !id.startsWith("UTC-"))
            names.append(QString::fromLatin1(id));
    return names;
}

QStringList SettingsController::languages() const
{
    QStringList codes;
    for (const Language &one : Languages::all())
        codes.append(one.code);
    return codes;
}

QStringList SettingsController::languageNames() const
{
    QStringList names;
    for (const Language &one : Languages::all())
        names.append(one.isComplete ? one.name : tr("%1 (begun)", "a language").arg(one.name));
    return names;
}

QVariant SettingsController::chosen(const QString &key) const
{
    if (key == zoneKey)
        return zone() == u"UTC" ? QVariant() : QVariant(zone());
    if (key == organisationKey)
        return organisation().isEmpty() ? QVariant() : QVariant(organisation());
    return m_preferences.isDefault(key) ? QVariant() : m_preferences.value(key);
}

QStringList SettingsController::changedKeys() const
{
    QStringList found;
    for (const QString &key : Preferences::keys() + QStringList{zoneKey, organisationKey})
        if (chosen(key).isValid())
            found.append(key);
    return found;
}

bool SettingsController::needsRestart() const
{
    return m_preferences.language() != m_languageAtStart || m_configuration.current().zone != m_scope.text().zone();
}

QString SettingsController::keptIn() const
{
    return m_preferences.file();
}

void SettingsController::apply(const QString &key, const QVariant &value)
{
    m_problem.clear();
    if (isConfigured(key)) {
        if (const auto written = configure(key, value.toString()); !written)
            m_problem = visibleText(toString(written.error()));
    } else if (value.isValid() ? !m_preferences.choose(key, value) : (m_preferences.reset(key), false)) {
        m_problem = tr("This is no value of the setting.");
    }
    if (m_problem.isEmpty())
        m_problem = m_preferences.problem();
}

Result<void> SettingsController::configure(const QString &key, const QString &value)
{
    if (key == organisationKey)
        return m_configuration.setOrganisation(value);
    return m_configuration.setZone(value.isEmpty() ? QByteArray("UTC") : value.toLatin1());
}

void SettingsController::choose(const QString &key, const QVariant &value)
{
    const Change change{key, chosen(key)};
    if (isConfigured(key) ? value.toString() == (key == zoneKey ? zone() : organisation()) : value == m_preferences.value(key))
        return;
    apply(key, value);
    if (chosen(key) != change.value)
        m_before.append(change);
    emit changed();
}

void SettingsController::reset(const QString &key)
{
    const Change change{key, chosen(key)};
    apply(key, {});
    if (chosen(key) != change.value)
        m_before.append(change);
    emit changed();
}

void SettingsController::undo()
{
    if (m_before.isEmpty())
        return;
    const Change change = m_before.takeLast();
    apply(change.key, change.value);
    emit changed();
}

void SettingsController::forget()
{
    m_preferences.forget();
    m_problem = m_preferences.problem();
    emit changed();
}

void SettingsController::readStore()
{
    m_runner.run([](StoreConnection &store) { return StoreInfo::read(store); })
        .then(this, [this](const Result<StoreInfo> &info) {
            m_storeProblem = info ? QString() : visibleText(toString(info.error()));
            m_info = info ? std::optional(*info) : std::nullopt;
            emit changed();
        });
}

QStringList SettingsController::storeLabels() const
{
    if (!m_info)
        return {};
    return {tr("Engine"), tr("Place", "of the store"), tr("Schema"), tr("Made"), tr("Records"), tr("Put aside"),
            tr("Raw answers"), tr("First answer"), tr("Last answer"), tr("Log")};
}

QStringList SettingsController::storeValues() const
{
    if (!m_info)
        return {};
    const NumberText &text = m_scope.text();
    const auto instant = [&](const std::optional<TimePoint> &at) { return at ? text.instantUtc(*at) : tr("none yet"); };
    return {m_info->engine, visibleText(m_info->location), tr("migration %1").arg(text.count(m_info->schemaVersion)),
            instant(m_info->created), text.count(m_info->rows), text.count(m_info->rejected),
            tr("%1, %2 as received", "count, size").arg(text.count(m_info->rawAnswers), text.bytes(m_info->rawBytes)),
            instant(m_info->firstAnswer), instant(m_info->lastAnswer),
            tr("%1 lines, %2 of them signed").arg(text.count(m_info->logLines), text.count(m_info->logSigned))};
}

QStringList SettingsController::keepingLabels() const
{
    return {tr("Rows and their history"), tr("Raw answers"), tr("Records put aside"), tr("Content of telemetry")};
}

QStringList SettingsController::keepingValues() const
{
    const Configuration now = m_configuration.current();
    const auto time = [&](const std::optional<std::chrono::seconds> &limit) {
        return limit ? tr("%1, then only their digest").arg(m_scope.text().ageInDays(*limit)) : tr("for ever");
    };
    return {tr("for ever"), time(now.retention.rawBodies),
            now.retention.rejected ? m_scope.text().ageInDays(*now.retention.rejected) : tr("for ever"),
            now.listen.keepsContent ? tr("kept as it was sent") : tr("only length and digest")};
}

} // namespace plumbline
