// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiver/HttpListener.h"
#include "receiver/OtlpAnswer.h"
#include "receiver/ReceiptWriter.h"
#include "sources/Credential.h"
#include "store/WriterLease.h"
#include "sync/ListenSettings.h"

#include <atomic>

namespace plumbline {

/// Receives OTLP (POST /v1/traces, /v1/metrics, /v1/logs) and decision logs of OPA (POST /logs) and answers once they
/// are kept. Runs on threads of its own until it is destroyed, on the thread that started it; every other member may be
/// called from any thread. It is the one receiver of its store, whether the command line or the desktop holds it.
class Receiver
{
public:
    /// Reads the token at its place unless `settings` has it. Fails when it is not there, when the address is open to
    /// others without one, when the port is taken, when the store is unusable or has a receiver already.
    static Result<std::unique_ptr<Receiver>> start(ListenSettings settings, const StoreLocation &store,
                                                   const Clock &clock);
    /// Puts the token into the settings; fails when they cannot be listened by.
    static Result<void> ready(ListenSettings &settings);
    ~Receiver();

    /// Answers what is under way, then closes; the counters stay. Not to be called twice at once.
    void stop();
    quint16 port() const { return m_port; }
    QString address() const; ///< "http://127.0.0.1:4318"
    ReceiverCounters counters() const;
    /// What went wrong last, if it has not gone well since.
    std::optional<Error> trouble() const;

private:
    Receiver(const ListenSettings &settings, const StoreLocation &store, const Clock &clock);
    std::optional<ReceiverAnswer> admit(const ReceivedRequest &head);
    void receive(const ReceivedRequest &request, const HttpListener::Reply &reply);
    void receiveOtlp(const ReceivedRequest &request, OtlpSignal signal, const HttpListener::Reply &reply);
    void receiveOpa(const ReceivedRequest &request, const HttpListener::Reply &reply);
    Result<RawAnswer> unpacked(const ReceivedRequest &request, const QString &source, const QString &stream) const;
    void keep(Receipt receipt, ReceiverAnswer onKept, const OtlpAnswer &words, const HttpListener::Reply &reply);

    ListenSettings m_settings;
    Credential m_shown; ///< By senders, who need ours.
    const Clock &m_clock;
    quint16 m_port = 0;
    std::atomic<qint64> m_requests = 0;
    std::atomic<qint64> m_refused = 0;
    std::atomic<qint64> m_withheld = 0;
    mutable std::mutex m_mutex;
    std::optional<Error> m_trouble;
    std::optional<WriterLease> m_lease;
    std::unique_ptr<ReceiptWriter> m_writer;
    std::unique_ptr<HttpListener> m_listener; ///< Goes first: it still needs the writer's answers.
};

} // namespace plumbline
