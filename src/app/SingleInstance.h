// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace plumbline {

/// One window for each store and person: a second start brings the window that is open to the front.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `store` as people read it, without a password.
    explicit SingleInstance(const QString &store, QObject *parent = nullptr);

    /// True when another window of this store answered, and is being brought to the front.
    bool isTaken() const;
    /// From now on this is the window that others find. Without a place to listen at there may be several: that harms nothing.
    void listen();

signals:
    void shownAgain(); ///< Somebody started the program once more.

private:
    const QString m_name;
    QLocalServer m_server;
};

} // namespace plumbline
