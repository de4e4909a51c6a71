// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "models/NumberText.h"
#include "store/StoreConnection.h"
#include "sync/ListenSettings.h"

#include <QObject>
#include <QQmlEngine>
#include <thread>

namespace plumbline {

/// The receiver beside the window: telemetry and decision logs are taken in while it stands open, if a person wants it.
class ReceivingController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< Where it listens and what came, or why it does not.
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed)

public:
    ReceivingController(StoreLocation store, const Clock &clock, NumberText text, QObject *parent = nullptr);

    bool isOn() const { return m_thread.joinable(); }
    const QString &text() const { return m_text; }
    bool isTroubled() const { return m_isTroubled; }

    void setOn(bool on);
    /// Begins anew when it is listening otherwise than these say.
    void configure(const ListenSettings &settings);

signals:
    void changed();
    void switched(bool on);
    void quiet(); ///< Rows came, and nobody sends any more for now.

private:
    void begin();
    void stop();
    void run(const std::stop_token &stop, const ListenSettings &settings, int round);
    void tell(int round, const QString &text, bool isTroubled);

    StoreLocation m_store;
    const Clock &m_clock;
    NumberText m_numbers;
    ListenSettings m_settings;
    QString m_text;
    bool m_isTroubled = false;
    int m_round = 0; ///< What an earlier thread still has to say is not shown.
    std::jthread m_thread;
};

} // namespace plumbline
