// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QObject>
#include <QQmlEngine>
#include <QThreadPool>

namespace plumbline {

/// Puts a secret that somebody typed into the keyring, beside the window: a keyring may ask to be unlocked first. What
/// was put there is never read back and stands in no file, log or message.
class KeyringEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceForm")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool kept READ isKept NOTIFY changed) ///< The last one that was typed is there.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit KeyringEntry(QObject *parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }

    bool isBusy() const { return m_isBusy; }
    bool isKept() const { return m_isKept; }
    const QString &problem() const { return m_problem; }

    /// `entry` is "service/user".
    Q_INVOKABLE void keep(const QString &entry, const QString &typed);
    Q_INVOKABLE void clear(); ///< Another source is filled in.

signals:
    void changed();

private:
    void conclude(const Result<void> &done);

    bool m_isBusy = false;
    bool m_isKept = false;
    QString m_problem;
    QThreadPool m_pool;
};

} // namespace plumbline
