// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/KeyringEntry.h"

#include "base/SafeText.h"
#include "base/SecretPlace.h"
#include "secrets/Keyring.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace plumbline {

void KeyringEntry::keep(const QString &entry, const QString &typed)
{
    const SecretPlace place{SecretPlace::Kind::Keyring, entry};
    const Secret secret(typed.trimmed().toUtf8());
    if (m_isBusy || secret.isEmpty() || place.keyringService().isEmpty() || place.keyringUser().isEmpty())
        return;
    m_isBusy = true;
    m_isKept = false;
    m_problem.clear();
    emit changed();
    QtConcurrent::run(&m_pool, [place, secret] {
        return Keyring().write(place.keyringService(), place.keyringUser(), secret);
    }).then(this, [this](const Result<void> &done) { conclude(done); });
}

void KeyringEntry::conclude(const Result<void> &done)
{
    m_isBusy = false;
    m_isKept = bool(done);
    m_problem = done ? QString() : visibleText(done.error().detail);
    emit changed();
}

void KeyringEntry::clear()
{
    m_isKept = false;
    m_problem.clear();
    emit changed();
}

} // namespace plumbline
