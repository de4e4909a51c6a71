// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MerkleFrontier.h"
#include "log/MerkleProof.h"
#include "log/MerkleTree.h"

#include <QCryptographicHash>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The eight leaves of the known answers that certificate-transparency logs are tested with.
QList<MerkleHash> knownLeaves()
{
    QList<MerkleHash> leaves;
    for (const char *hex :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
        leaves.append(leafHash(QByteArray::fromHex(hex)));
    return leaves;
}

QList<MerkleHash> leavesOf(int count)
{
    QList<MerkleHash> leaves;
    for (int i = 0; i < count; ++i)
        leaves.append(leafHash(QByteArray::number(i)));
    return leaves;
}

MerkleHash altered(MerkleHash hash)
{
    hash[7] ^= 1;
    return hash;
}

} // namespace

/// The tree of RFC 6962: known roots, proofs that hold and proofs that must not.
class tst_Merkle : public QObject
{
    Q_OBJECT

private slots:
    void rootsAreThoseThatEverybodyComputes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        const QByteArrayList roots{
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        };
        for (int size = 0; size < roots.size(); ++size)
            QTest::addRow("%d leaves", size) << size << roots.at(size);
    }

    void rootsAreThoseThatEverybodyComputes()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, root);
        const QList<MerkleHash> leaves = knownLeaves().first(size);
        QCOMPARE(toHex(merkleRoot(leaves)), root);
        MerkleFrontier frontier;
        for (const MerkleHash &leaf : leaves)
            frontier.append(leaf);
        QCOMPARE(toHex(frontier.root()), root);
        QCOMPARE(frontier.size(), quint64(size));
    }

    void theLeafOfALineIsWhatSha256sumMakesOfIt()
    {
        const QByteArray line = R"({"id":"e1","seq":1})";
        const QByteArray marked = QByteArray(1, '\0') + line + '\n';
        QCOMPARE(toHex(lineHash(line)), QCryptographicHash::hash(marked, QCryptographicHash::Sha256).toHex());
    }

    void aFrontierGoesOnWhereItWasKept()
    {
        const QList<MerkleHash> leaves = leavesOf(70);
        for (int at = 0; at <= leaves.size(); ++at) {
            MerkleFrontier before;
            for (int i = 0; i < at; ++i)
                before.append(leaves.at(i));
            QCOMPARE(before.root(), merkleRoot(leaves.first(at)));
            auto after = MerkleFrontier::restore(before.size(), before.subtrees());
            QVERIFY(after);
            for (int i = at; i < leaves.size(); ++i)
                after->append(leaves.at(i));
            QCOMPARE(after->root(), merkleRoot(leaves));
        }
        QVERIFY(!MerkleFrontier::restore(3, {leaves.at(0)}));
        QVERIFY(!MerkleFrontier::restore(0, {leaves.at(0)}));
    }

    void everyLeafHasAProofAndNoOtherPlaceHas()
    {
        for (int size = 1; size <= 40; ++size) {
            const QList<MerkleHash> leaves = leavesOf(size);
            const MerkleHash root = merkleRoot(leaves);
            for (int index = 0; index < size; ++index) {
                const QList<MerkleHash> proof = MerkleTree(leaves).proof(quint64(index));
                const MerkleHash &leaf = leaves.at(index);
                QVERIFY(isIncluded(leaf, quint64(index), quint64(size), proof, root));
                QVERIFY(!isIncluded(altered(leaf), quint64(index), quint64(size), proof, root));
                QVERIFY(!isIncluded(leaf, quint64(index), quint64(size), proof, altered(root)));
                QVERIFY(!isIncluded(leaf, quint64(index), quint64(size), proof + QList<MerkleHash>{root}, root));
                for (int other = 0; other < size; ++other)
                    QCOMPARE(isIncluded(leaf, quint64(other), quint64(size), proof, root), other == index);
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    QList<MerkleHash> broken = proof;
                    broken[i] = altered(broken.at(i));
                    QVERIFY(!isIncluded(leaf, quint64(index), quint64(size), broken, root));
                    broken.removeAt(i);
                    QVERIFY(!isIncluded(leaf, quint64(index), quint64(size), broken, root));
                }
            }
            QVERIFY(MerkleTree(leaves).proof(quint64(size)).isEmpty());
            QVERIFY(!isIncluded(leaves.at(0), quint64(size), quint64(size), {}, root));
        }
    }

    void aGrownTreeProvesThatItOnlyGrew()
    {
        for (int after = 1; after <= 40; ++after) {
            const QList<MerkleHash> leaves = leavesOf(after);
            const MerkleHash root = merkleRoot(leaves);
            for (int before = 1; before <= after; ++before) {
                const MerkleHash old = merkleRoot(leaves.first(before));
                const QList<MerkleHash> proof = consistencyProof(leaves, quint64(before));
                const auto holds = [&](const MerkleHash &from, const MerkleHash &to, const QList<MerkleHash> &by) {
                    return isConsistent(quint64(before), from, quint64(after), to, by);
                };
                QVERIFY(holds(old, root, proof));
                QVERIFY(!holds(altered(old), root, proof));
                QVERIFY(!holds(old, altered(root), proof));
                QVERIFY(!holds(old, root, proof + QList<MerkleHash>{root}));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    QList<MerkleHash> broken = proof;
                    broken[i] = altered(broken.at(i));
                    QVERIFY(!holds(old, root, broken));
                    broken.removeAt(i);
                    QVERIFY(!holds(old, root, broken));
                }
                if (before < after) // a log that changed a leaf on its way
                    QVERIFY(!holds(old, merkleRoot(leaves.first(after - 1) + QList<MerkleHash>{altered(root)}), proof));
            }
            QVERIFY(!isConsistent(0, emptyRoot(), quint64(after), root, {}));
            QVERIFY(!isConsistent(quint64(after + 1), root, quint64(after), root, {}));
        }
    }

    void aHashHas32Bytes()
    {
        QVERIFY(!merkleHashOf(QByteArray(31, 'x')));
        QVERIFY(!merkleHashOf(QByteArray(33, 'x')));
        QCOMPARE(toBytes(*merkleHashOf(QByteArray(32, 'x'))), QByteArray(32, 'x'));
    }
};

QTEST_GUILESS_MAIN(tst_Merkle)
#include "tst_Merkle.moc"
