// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/OwnTrust.h"

#include "packet/PublishedFiles.h"
#include "store/LogCheckpoints.h"
#include "store/LogKeys.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString trusting = u"read own keys"_s;

Result<PublicKey> logKeyOf(StoreConnection &store)
{
    const auto newest = LogCheckpoints(store).newest();
    if (!newest)
        return fail(newest.error());
    if (!*newest)
        return fail(Error::Kind::Store, trusting, u"the log was never signed"_s);
    const auto signer = LogKeys(store.location()).signer((*newest)->checkpoint.origin);
    if (!signer)
        return fail(signer.error());
    // A verifier key is name+id+base64 of the algorithm's byte and the key.
    const QByteArray coded = signer->verifier().toString().section(u'+', 2).toLatin1();
    return PublicKey::fromBytes(QByteArray::fromBase64(coded).mid(1));
}

Result<AllowedSigners> signersOf(const QString &key)
{
    QFile file(key.endsWith(u".pub"_s) ? key : key + u".pub"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, trusting, file.errorString(), file.fileName());
    const QByteArrayList parts = file.readLine(1 << 16).simplified().split(' ');
    if (parts.size() < 2)
        return fail(Error::Kind::Configuration, trusting, u"it is no public SSH key"_s, file.fileName());
    return AllowedSigners::parse("maker namespaces=\"audit-packet@plumbline\" " + parts[0] + ' ' + parts[1] + '\n');
}

} // namespace

Result<PublishedDigests> ownPublishedDigests(const MetricCatalog &catalog)
{
    const auto files = PublishedFiles::of(catalog);
    if (!files)
        return fail(files.error());
    return PublishedDigests::parse(files->metrics, files->schema);
}

Result<TrustFolder> ownTrust(StoreConnection &store, const MetricCatalog &catalog, const QString &key)
{
    TrustFolder trust;
    auto published = ownPublishedDigests(catalog);
    const auto logKey = logKeyOf(store);
    if (!published || !logKey)
        return fail(published ? logKey.error() : published.error());
    trust.published = std::move(*published);
    trust.logKey = *logKey;
    if (!key.isEmpty()) {
        auto signers = signersOf(key);
        if (!signers)
            return fail(signers.error());
        trust.signers = std::move(*signers);
    }
    return trust;
}

} // namespace plumbline
