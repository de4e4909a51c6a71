// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConfigurationFile.h"

#include "sync/ConfigurationText.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

ConfigurationFile::ConfigurationFile(QString path, QObject *parent)
    : QObject(parent), m_mayBeAbsent(path.isEmpty()),
      m_path(path.isEmpty() ? Configuration::defaultFile() : std::move(path))
{
    reload();
}

Configuration ConfigurationFile::current() const
{
    const QMutexLocker locked(&m_lock);
    return m_current;
}

void ConfigurationFile::reload()
{
    const auto toml = read();
    auto parsed = toml ? Configuration::parse(*toml, m_path) : Result<Configuration>(fail(toml.error()));
    m_problem = parsed ? std::nullopt : std::optional(parsed.error());
    if (parsed) {
        const QMutexLocker locked(&m_lock);
        m_current = *parsed;
    }
    emit changed();
}

Result<QByteArray> ConfigurationFile::read() const
{
    QFile file(m_path);
    if (!file.exists() && (m_mayBeAbsent || m_before))
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read configuration"_s, file.errorString(), m_path);
    return file.readAll();
}

Result<void> ConfigurationFile::put(const SourceDraft &draft, const QString &replaced)
{
    return change([&](const QByteArray &toml) { return ConfigurationText(toml, m_path).withSource(draft, replaced); });
}

Result<void> ConfigurationFile::remove(const QString &id)
{
    return change([&](const QByteArray &toml) { return ConfigurationText(toml, m_path).withoutSource(id); });
}

Result<void> ConfigurationFile::setZone(const QByteArray &zone)
{
    return changeForGood([&](const QByteArray &toml) { return ConfigurationText(toml, m_path).withZone(zone); });
}

Result<void> ConfigurationFile::setOrganisation(const QString &name)
{
    return changeForGood([&](const QByteArray &toml) { return ConfigurationText(toml, m_path).withName(name); });
}

Result<void> ConfigurationFile::changeForGood(const std::function<Result<QByteArray>(const QByteArray &)> &edit)
{
    auto done = change(edit);
    if (done)
        m_before.reset();
    return done;
}

Result<void> ConfigurationFile::undo()
{
    if (!m_before)
        return {};
    const auto now = read();
    if (!now)
        return fail(now.error());
    if (*now != m_written)
        return fail(Error::Kind::Refused, u"undo"_s, u"the file was changed by somebody else since"_s, m_path);
    if (auto written = write(*m_before); !written)
        return written;
    m_before.reset();
    reload();
    return {};
}

Result<void> ConfigurationFile::change(const std::function<Result<QByteArray>(const QByteArray &)> &edit)
{
    // Read anew: somebody may have changed the file by hand since.
    const auto before = read();
    if (!before)
        return fail(before.error());
    const auto after = edit(*before);
    if (!after)
        return fail(after.error());
    if (auto written = write(*after); !written)
        return written;
    m_before = *before;
    m_written = *after;
    reload();
    return {};
}

Result<void> ConfigurationFile::write(const QByteArray &toml) const
{
    const bool isNew = !QFile::exists(m_path);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
        return fail(Error::Kind::Configuration, u"write configuration"_s, file.errorString(), m_path);
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit())
        return fail(Error::Kind::Configuration, u"write configuration"_s, file.errorString(), m_path);
    return {};
}

} // namespace plumbline
