// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// node verify.cjs ENVELOPE.json KEY.pem...: a line for each key, "accepted" or why the envelope is not one that it signed.
const { readFileSync } = require("fs");
const { createPublicKey } = require("crypto");
const { bundleFromJSON } = require("@sigstore/bundle");
const { Verifier, toSignedEntity } = require("@sigstore/verify");

const [envelope, ...keys] = process.argv.slice(2);
const { payload, payloadType, signatures } = JSON.parse(readFileSync(envelope));
const bundle = bundleFromJSON({
  mediaType: "application/vnd.dev.sigstore.bundle+json;version=0.2",
  verificationMaterial: { publicKey: { hint: "log" }, tlogEntries: [] },
  dsseEnvelope: { payload, payloadType, signatures: signatures.map(({ sig }) => ({ sig, keyid: "" })) },
});
for (const key of keys) {
  const publicKey = createPublicKey(readFileSync(key));
  const trusted = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [],
                    publicKey: () => ({ publicKey, validFor: () => true }) };
  try {
    new Verifier(trusted, { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0, tsaThreshold: 0 }).verify(toSignedEntity(bundle));
    console.log("accepted");
  } catch (error) {
    console.log(`refused: ${error.code}`);
  }
}
