// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keyring.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A keyring that asks a person to unlock it waits for that person, but not for ever.
constexpr int answerWithinMs = 120'000;
constexpr int lookEveryMs = 5;

const QString wayOut
    = u"start one (gnome-keyring, KWallet) in this session, or keep the secret in a file of mode 600 (token_file) or in the environment (token_env)"_s;

tl::unexpected<Error> refuse(const QString &operation, const QString &why, const QString &entry)
{
    return fail(Error::Kind::Configuration, operation, why, u"keyring "_s + entry);
}

/// Without a bus, the library would try to start one of its own, which nobody would ever end.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return !runtime.isEmpty() && QFile::exists(runtime + u"/bus"_s);
}

/// What came of a job. Shared, since a keyring may answer after nobody waits for it any more.
struct Outcome {
    QSemaphore done;
    QKeychain::Error error = QKeychain::OtherError;
    QString said;
    Secret secret;
};

/// The library keeps one queue in a process and on one thread. That one is nobody else's, so that an answer comes
/// while every other thread waits. It looks at events only while a job is under way: a message bus that goes away
/// later makes GLib end the program that notices it.
class QueueThread : public QThread
{
public:
    /// Begins something that quits the loop when it is done.
    using Work = std::function<void(QEventLoop &loop)>;

    QueueThread() { start(); }
    ~QueueThread() override
    {
        quit();
        m_waiting.release();
        wait();
    }

    void post(const Work &work)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_work.append(work);
        }
        m_waiting.release();
    }

protected:
    void run() override
    {
        while (const Work work = next()) {
            QEventLoop loop;
            QTimer::singleShot(answerWithinMs, &loop, &QEventLoop::quit);
            work(loop);
            loop.exec();
        }
    }

private:
    Work next()
    {
        m_waiting.acquire();
        const std::scoped_lock lock(m_mutex);
        return m_work.isEmpty() ? Work() : m_work.takeFirst();
    }

    std::mutex m_mutex;
    QSemaphore m_waiting;
    QList<Work> m_work;
};

QueueThread &queueThread()
{
    static QueueThread queue;
    return queue;
}

/// Starts the job and waits for it; a window stays alive meanwhile.
template <typename Job, typename Prepare>
std::shared_ptr<Outcome> finish(const QString &service, const QString &user, Prepare prepare)
{
    auto outcome = std::make_shared<Outcome>();
    queueThread().post([=](QEventLoop &loop) {
        auto *job = new Job(service); // deletes itself
        job->setKey(user);
        job->setInsecureFallback(false);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [outcome](QKeychain::Job *ended) {
            outcome->error = ended->error();
            outcome->said = ended->errorString();
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
                outcome->secret = Secret(read->binaryData());
            outcome->done.release();
        });
        QObject::connect(job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        job->start();
    });
    if (QThread::currentThread() != QCoreApplication::instance()->thread())
        return outcome->done.tryAcquire(1, answerWithinMs) ? outcome : nullptr;
    QDeadlineTimer deadline(answerWithinMs);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (outcome->done.available() > 0 || deadline.hasExpired())
            loop.quit();
    });
    look.start(lookEveryMs);
    loop.exec();
    return outcome->done.tryAcquire() ? outcome : nullptr;
}

Result<void> check(const std::shared_ptr<Outcome> &outcome, const QString &operation, const QString &entry)
{
    if (!outcome)
        return refuse(operation, u"the keyring did not answer within two minutes; is it waiting to be unlocked?"_s,
                      entry);
    switch (outcome->error) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound:
        return refuse(operation, u"there is no such entry; put it there with `plumbline source set-secret`"_s, entry);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return refuse(operation, u"the keyring refused; unlock it and allow this program to use it"_s, entry);
    default: return refuse(operation, u"no keyring answers (%1); %2"_s.arg(outcome->said, wayOut), entry);
    }
}

Result<void> checkBus(const QString &operation, const QString &entry)
{
    return hasSessionBus()
        ? Result<void>()
        : refuse(operation, u"this session has no message bus, so no keyring can be reached; %1"_s.arg(wayOut), entry);
}

} // namespace

Result<Secret> Keyring::read(const QString &service, const QString &user) const
{
    const QString operation = u"read secret"_s;
    const QString entry = service + u'/' + user;
    if (auto bus = checkBus(operation, entry); !bus)
        return fail(bus.error());
    const auto outcome = finish<QKeychain::ReadPasswordJob>(service, user, [](auto &) {});
    auto done = check(outcome, operation, entry);
    return done ? Result<Secret>(outcome->secret) : Result<Secret>(fail(done.error()));
}

Result<void> Keyring::write(const QString &service, const QString &user, const Secret &secret) const
{
    const QString operation = u"write secret"_s;
    const QString entry = service + u'/' + user;
    if (auto bus = checkBus(operation, entry); !bus)
        return bus;
    return check(finish<QKeychain::WritePasswordJob>(
                     service, user, [secret](QKeychain::WritePasswordJob &job) { job.setBinaryData(secret.reveal()); }),
                 operation, entry);
}

Result<void> Keyring::forget(const QString &service, const QString &user) const
{
    const QString operation = u"forget secret"_s;
    const QString entry = service + u'/' + user;
    if (auto bus = checkBus(operation, entry); !bus)
        return bus;
    const auto outcome = finish<QKeychain::DeletePasswordJob>(service, user, [](auto &) {});
    return outcome && outcome->error == QKeychain::EntryNotFound ? Result<void>() : check(outcome, operation, entry);
}

} // namespace plumbline
