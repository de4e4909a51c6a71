// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Configuration.h"
#include "sync/SourceDraft.h"

#include <QMutex>
#include <QObject>
#include <optional>

namespace plumbline {

/// The configuration file that is in force: read, changed one source at a time, and taken back by one step.
class ConfigurationFile : public QObject
{
    Q_OBJECT

public:
    /// An empty path is the default file, which may be absent.
    explicit ConfigurationFile(QString path, QObject *parent = nullptr);

    /// The newest one that could be read; safe to call from any thread.
    Configuration current() const;
    /// Why the file cannot be read now; the configuration before stays in force.
    const std::optional<Error> &problem() const { return m_problem; }
    const QString &path() const { return m_path; }
    bool canUndo() const { return m_before.has_value(); }

    void reload();
    Result<void> put(const SourceDraft &draft, const QString &replaced);
    Result<void> remove(const QString &id);
    Result<void> setZone(const QByteArray &zone); ///< An IANA name; what was before is not offered by undo().
    Result<void> setOrganisation(const QString &name); ///< As setZone().
    /// Puts the file back as it was before the last change; refuses when somebody else has changed it since.
    Result<void> undo();
    void forgetUndo() { m_before.reset(); }

signals:
    void changed();

private:
    Result<QByteArray> read() const;
    Result<void> change(const std::function<Result<QByteArray>(const QByteArray &)> &edit);
    Result<void> changeForGood(const std::function<Result<QByteArray>(const QByteArray &)> &edit);
    Result<void> write(const QByteArray &toml) const;

    bool m_mayBeAbsent;
    QString m_path;
    mutable QMutex m_lock;
    Configuration m_current;
    std::optional<Error> m_problem;
    std::optional<QByteArray> m_before;
    QByteArray m_written;
};

} // namespace plumbline
