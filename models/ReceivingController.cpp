// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ReceivingController.h"

#include "base/SafeText.h"
#include "receiver/QuietMoment.h"
#include "receiver/Receiver.h"

#include <condition_variable>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::chrono::milliseconds pace(500);
/// After a port or a store that somebody else has.
constexpr std::chrono::seconds nextTry(15);

/// False: stopped meanwhile.
bool waitFor(const std::stop_token &stop, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

bool listensAlike(const ListenSettings &a, const ListenSettings &b)
{
    return a.address == b.address && a.port == b.port && a.tokenPlace == b.tokenPlace && a.otlpSource == b.otlpSource
        && a.opaSource == b.opaSource && a.keepsContent == b.keepsContent && a.opa == b.opa;
}

} // namespace

ReceivingController::ReceivingController(StoreLocation store, const Clock &clock, NumberText text, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_clock(clock), m_numbers(std::move(text))
{
}

void ReceivingController::setOn(bool on)
{
    if (on == isOn())
        return;
    if (on) {
        begin();
    } else {
        stop();
        m_text.clear();
        m_isTroubled = false;
    }
    emit switched(on);
    emit changed();
}

void ReceivingController::configure(const ListenSettings &settings)
{
    if (listensAlike(settings, m_settings))
        return;
    m_settings = settings;
    if (isOn()) {
        stop();
        begin();
    }
}

void ReceivingController::begin()
{
    m_thread = std::jthread([this, settings = m_settings, round = ++m_round](const std::stop_token &stopped) {
        run(stopped, settings, round);
    });
}

void ReceivingController::stop()
{
    m_thread = {}; // answers what is under way
}

void ReceivingController::run(const std::stop_token &stop, const ListenSettings &settings, int round)
{
    do {
        const auto receiver = Receiver::start(settings, m_store, m_clock);
        if (!receiver) {
            tell(round, visibleText(toString(receiver.error())), true);
            continue;
        }
        qint64 records = -1;
        bool wasTroubled = false;
        QuietMoment moment;
        const auto start = std::chrono::steady_clock::now();
        do {
            const auto trouble = (*receiver)->trouble();
            const ReceiverCounters counters = (*receiver)->counters();
            const qint64 now = counters.records;
            if (moment.isNow(counters,
                             std::chrono::round<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)))
                emit quiet();
            if (now == records && bool(trouble) == wasTroubled)
                continue;
            records = now;
            wasTroubled = bool(trouble);
            tell(round,
                 trouble ? visibleText(toString(*trouble))
                         : tr("%1: %2 received").arg((*receiver)->address(), m_numbers.count(records)),
                 wasTroubled);
        } while (waitFor(stop, pace));
        return;
    } while (waitFor(stop, nextTry));
}

void ReceivingController::tell(int round, const QString &text, bool isTroubled)
{
    QMetaObject::invokeMethod(
        this,
        [this, text, isTroubled, round] {
            if (round != m_round || !isOn())
                return;
            m_text = text;
            m_isTroubled = isTroubled;
            emit changed();
        },
        Qt::QueuedConnection);
}

} // namespace plumbline
