<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>AiCostPage</name>
    <message>
        <source>AI cost</source>
        <translation>Coût de l’IA</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AuditorDiffTables</name>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
</context>
<context>
    <name>BypassCard</name>
    <message>
        <source>Show rows</source>
        <translation>Afficher les lignes</translation>
    </message>
</context>
<context>
    <name>BypassPane</name>
    <message>
        <source>Open record</source>
        <translation>Ouvrir l’enregistrement</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>ControlsPage</name>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
</context>
<context>
    <name>DataTableHeader</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Record a decision</source>
        <translation>Consigner une décision</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DiagnosisDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>ExceptionTable</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Service</source>
        <translation type="unfinished">Service</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Preuves</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished">Environnement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Revue</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished">Exceptions</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Équipe</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>Time to remediate</source>
        <translation>Délai de remédiation</translation>
    </message>
</context>
<context>
    <name>FirstSources</name>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
</context>
<context>
    <name>GateTables</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>GatesPage</name>
    <message>
        <source>Gates and bypass</source>
        <translation>Barrières et contournements</translation>
    </message>
</context>
<context>
    <name>KnowledgeLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>KnowledgeNotice</name>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
</context>
<context>
    <name>LateTable</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
</context>
<context>
    <name>NotificationsCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière action</translation>
    </message>
</context>
<context>
    <name>PacketFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PacketPreview</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>PacketsPage</name>
    <message>
        <source>Audit packets</source>
        <translation>Dossiers d’audit</translation>
    </message>
</context>
<context>
    <name>PageEntries</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Revue hebdomadaire</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Gates and bypass</source>
        <translation>Barrières et contournements</translation>
    </message>
    <message>
        <source>Remediation and drift</source>
        <translation>Remédiation et dérive</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>Coût de l’IA</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Audit packets</source>
        <translation>Dossiers d’audit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ReleaseTab</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>RemediationPage</name>
    <message>
        <source>Remediation and drift</source>
        <translation>Remédiation et dérive</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
</context>
<context>
    <name>RepeatsTab</name>
    <message>
        <source>Time to prevent</source>
        <translation>Délai de prévention</translation>
    </message>
</context>
<context>
    <name>RequestAnswerView</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RequirementsCard</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
</context>
<context>
    <name>ScopeChips</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
</context>
<context>
    <name>ScopeFold</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Show rows</source>
        <translation>Afficher les lignes</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière action</translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>SourceNotice</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>SourcesActions</name>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière action</translation>
    </message>
</context>
<context>
    <name>SourcesState</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
</context>
<context>
    <name>SyncRows</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière action</translation>
    </message>
</context>
<context>
    <name>WeeklyReviewPage</name>
    <message>
        <source>Weekly review</source>
        <translation>Revue hebdomadaire</translation>
    </message>
</context>
<context>
    <name>diagnostic.fact</name>
    <message>
        <source>Gate bypass rate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation type="unfinished">Taux de contournement des barrières</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation type="unfinished">Exceptions ouvertes</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation type="unfinished">Délai de prévention</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation type="unfinished">Délai de remédiation</translation>
    </message>
    <message>
        <source>Time to fix what recent changes brought in</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation type="unfinished">Délai de correction de ce que les changements récents ont apporté</translation>
    </message>
</context>
<context>
    <name>metric.title</name>
    <message>
        <source>Incidents that were only advised against</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>Incidents seulement déconseillés</translation>
    </message>
    <message>
        <source>Agents that call tools in a row</source>
        <extracomment>resources/metrics/agent_loop/v1.json</extracomment>
        <translation>Agents qui enchaînent les appels d’outils</translation>
    </message>
    <message>
        <source>Accountable AI requests</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>Requêtes d’IA imputables</translation>
    </message>
    <message>
        <source>Why AI workloads were stopped</source>
        <extracomment>resources/metrics/ai_block_reasons/v1.json</extracomment>
        <translation>Pourquoi des charges d’IA ont été bloquées</translation>
    </message>
    <message>
        <source>Cost of AI requests</source>
        <extracomment>resources/metrics/ai_cost/v1.json</extracomment>
        <translation>Coût des requêtes d’IA</translation>
    </message>
    <message>
        <source>AI spend</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>Dépenses d’IA</translation>
    </message>
    <message>
        <source>Baseline kept</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>Règles de base respectées</translation>
    </message>
    <message>
        <source>Gate bypass rate</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>Taux de contournement des barrières</translation>
    </message>
    <message>
        <source>Incidents that changed a rule</source>
        <extracomment>resources/metrics/closed_loop/v1.json</extracomment>
        <translation>Incidents qui ont changé une règle</translation>
    </message>
    <message>
        <source>Six kinds of checks at work</source>
        <extracomment>resources/metrics/component_coverage/v1.json</extracomment>
        <translation>Six types de vérifications en service</translation>
    </message>
    <message>
        <source>Requests near the end of the context window</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>Requêtes proches de la limite du contexte</translation>
    </message>
    <message>
        <source>Rule changes under control</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>Changements de règles maîtrisés</translation>
    </message>
    <message>
        <source>AI cost that nobody explains</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>Coût d’IA que personne n’explique</translation>
    </message>
    <message>
        <source>Steadiness of deployments</source>
        <extracomment>resources/metrics/deploy_cadence/v1.json</extracomment>
        <translation>Régularité des déploiements</translation>
    </message>
    <message>
        <source>Manual and emergency deployments</source>
        <extracomment>resources/metrics/deploy_rates/v1.json</extracomment>
        <translation>Déploiements manuels et d’urgence</translation>
    </message>
    <message>
        <source>Disclosure to patch in production</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>De la divulgation au correctif en production</translation>
    </message>
    <message>
        <source>Delivery: the five DORA metrics</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>Livraison : les cinq mesures DORA</translation>
    </message>
    <message>
        <source>Drift</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>Dérive</translation>
    </message>
    <message>
        <source>Rules that became weaker</source>
        <extracomment>resources/metrics/enforcement_decay/v1.json</extracomment>
        <translation>Règles affaiblies</translation>
    </message>
    <message>
        <source>Rules that moved closer to runtime</source>
        <extracomment>resources/metrics/enforcement_moves/v1.json</extracomment>
        <translation>Règles rapprochées de l’exécution</translation>
    </message>
    <message>
        <source>Environments covered by automated tests</source>
        <extracomment>resources/metrics/env_test_coverage/v1.json</extracomment>
        <translation>Environnements couverts par des tests automatiques</translation>
    </message>
    <message>
        <source>Evidence latency</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Délai des preuves</translation>
    </message>
    <message>
        <source>Evidence that comes by itself</source>
        <extracomment>resources/metrics/evidence_origin/v1.json</extracomment>
        <translation>Preuves produites d’elles-mêmes</translation>
    </message>
    <message>
        <source>Exceptions granted, renewed and ended</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>Exceptions accordées, renouvelées et closes</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <extracomment>resources/metrics/exception_aging/v1.json</extracomment>
        <translation>Exceptions ouvertes</translation>
    </message>
    <message>
        <source>Exceptions that expire</source>
        <extracomment>resources/metrics/exception_expiry_forecast/v1.json</extracomment>
        <translation>Exceptions qui expirent</translation>
    </message>
    <message>
        <source>Exceptions in good order</source>
        <extracomment>resources/metrics/exception_hygiene/v1.json</extracomment>
        <translation>Exceptions en bon ordre</translation>
    </message>
    <message>
        <source>Releases that needed an exception</source>
        <extracomment>resources/metrics/exception_share/v1.json</extracomment>
        <translation>Versions livrées grâce à une exception</translation>
    </message>
    <message>
        <source>What became public</source>
        <extracomment>resources/metrics/exposure_changes/v1.json</extracomment>
        <translation>Ce qui est devenu public</translation>
    </message>
    <message>
        <source>Readiness of failover</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>État de préparation du basculement</translation>
    </message>
    <message>
        <source>Failovers that did not happen</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Basculements qui n’ont pas eu lieu</translation>
    </message>
    <message>
        <source>Gate consistency</source>
        <extracomment>resources/metrics/gate_consistency/v1.json</extracomment>
        <translation>Cohérence des barrières</translation>
    </message>
    <message>
        <source>Deployments behind a gate</source>
        <extracomment>resources/metrics/gate_coverage/v1.json</extracomment>
        <translation>Déploiements derrière une barrière</translation>
    </message>
    <message>
        <source>Decisions by a model</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>Décisions prises par un modèle</translation>
    </message>
    <message>
        <source>Gates on the way to production</source>
        <extracomment>resources/metrics/gate_map/v1.json</extracomment>
        <translation>Barrières sur le chemin de la production</translation>
    </message>
    <message>
        <source>Rules alike in staging and production</source>
        <extracomment>resources/metrics/gate_parity/v1.json</extracomment>
        <translation>Mêmes règles en préproduction et en production</translation>
    </message>
    <message>
        <source>Privileges that were added</source>
        <extracomment>resources/metrics/identity_changes/v1.json</extracomment>
        <translation>Privilèges ajoutés</translation>
    </message>
    <message>
        <source>Incidents mapped to decisions</source>
        <extracomment>resources/metrics/incident_mapping/v1.json</extracomment>
        <translation>Incidents reliés à une décision</translation>
    </message>
    <message>
        <source>Services known to catalogue and runtime</source>
        <extracomment>resources/metrics/inventory_agreement/v1.json</extracomment>
        <translation>Services connus du catalogue et de l’exécution</translation>
    </message>
    <message>
        <source>Drift of models</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Dérive des modèles</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>Délai de prévention</translation>
    </message>
    <message>
        <source>Time to remediate, all that was open</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Délai de remédiation, tout ce qui était ouvert</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <extracomment>resources/metrics/mttr_findings/v1.json</extracomment>
        <translation>Délai de remédiation</translation>
    </message>
    <message>
        <source>Overturned blocks</source>
        <extracomment>resources/metrics/overturned_blocks/v1.json</extracomment>
        <translation>Blocages annulés</translation>
    </message>
    <message>
        <source>Pipelines in order</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>Pipelines en ordre</translation>
    </message>
    <message>
        <source>Policy regret</source>
        <extracomment>resources/metrics/policy_regret/v1.json</extracomment>
        <translation>Regrets de politique</translation>
    </message>
    <message>
        <source>Repeat incidents</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>Incidents répétés</translation>
    </message>
    <message>
        <source>Repeat violations</source>
        <extracomment>resources/metrics/repeat_rate/v1.json</extracomment>
        <translation>Violations répétées</translation>
    </message>
    <message>
        <source>Passes by rerunning</source>
        <extracomment>resources/metrics/rerun_passes/v1.json</extracomment>
        <translation>Passages obtenus en relançant</translation>
    </message>
    <message>
        <source>Retained evaluations</source>
        <extracomment>resources/metrics/retained_evaluations/v1.json</extracomment>
        <translation>Évaluations conservées</translation>
    </message>
    <message>
        <source>Blocking rules</source>
        <extracomment>resources/metrics/rule_register/v1.json</extracomment>
        <translation>Règles bloquantes</translation>
    </message>
    <message>
        <source>Security-related failed deployments</source>
        <extracomment>resources/metrics/security_failed_deploys/v1.json</extracomment>
        <translation>Déploiements échoués pour raison de sécurité</translation>
    </message>
    <message>
        <source>Owned services</source>
        <extracomment>resources/metrics/service_ownership/v1.json</extracomment>
        <translation>Services avec responsable</translation>
    </message>
    <message>
        <source>Fixed within the agreed time</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Corrigé dans le délai convenu</translation>
    </message>
    <message>
        <source>Burn of error budgets</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Consommation des budgets d’erreur</translation>
    </message>
    <message>
        <source>Workloads that say what they need</source>
        <extracomment>resources/metrics/startup_configuration/v1.json</extracomment>
        <translation>Charges qui disent ce qu’il leur faut</translation>
    </message>
    <message>
        <source>Workloads with mandatory tags</source>
        <extracomment>resources/metrics/tag_compliance/v1.json</extracomment>
        <translation>Charges portant les étiquettes obligatoires</translation>
    </message>
    <message>
        <source>Time to fix what recent changes brought in</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>Délai de correction de ce que les changements récents ont apporté</translation>
    </message>
    <message>
        <source>Requests with much input for little output</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Requêtes à grande entrée pour peu de sortie</translation>
    </message>
    <message>
        <source>Requests with complete telemetry</source>
        <extracomment>resources/metrics/trace_contract/v1.json</extracomment>
        <translation>Requêtes à télémétrie complète</translation>
    </message>
    <message>
        <source>Commit to production without a gap</source>
        <extracomment>resources/metrics/traceability/v1.json</extracomment>
        <translation>Du commit à la production sans lacune</translation>
    </message>
    <message>
        <source>Token usage that adds up</source>
        <extracomment>resources/metrics/usage_norm/v1.json</extracomment>
        <translation>Jetons dont le compte est juste</translation>
    </message>
    <message>
        <source>Policy violations over time</source>
        <extracomment>resources/metrics/violations_over_time/v1.json</extracomment>
        <translation>Violations des politiques dans le temps</translation>
    </message>
    <message>
        <source>Exceptions bound to what was approved</source>
        <extracomment>resources/metrics/waiver_binding/v1.json</extracomment>
        <translation>Exceptions liées à ce qui a été approuvé</translation>
    </message>
</context>
<context>
    <name>plumbline::AiCostController</name>
    <message>
        <source>AI spend</source>
        <translation>Dépenses d’IA</translation>
    </message>
</context>
<context>
    <name>plumbline::ControlDetail</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
</context>
<context>
    <name>plumbline::DesktopNotices</name>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
</context>
<context>
    <name>plumbline::EvidenceController</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>plumbline::MeetingController</name>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
</context>
<context>
    <name>plumbline::NotificationsWords</name>
    <message>
        <source>Open record</source>
        <translation>Ouvrir l’enregistrement</translation>
    </message>
</context>
<context>
    <name>plumbline::PacketWork</name>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
</context>
<context>
    <name>plumbline::PaletteController</name>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>plumbline::ReleaseController</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>plumbline::SettingsController</name>
    <message>
        <source>%1 (begun)</source>
        <comment>a language</comment>
        <translation>%1 (en cours)</translation>
    </message>
</context>
<context>
    <name>plumbline::SourceWords</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
</context>
<context>
    <name>plumbline::TileWords</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <translation>Exceptions ouvertes</translation>
    </message>
    <message>
        <source>Gate bypass rate</source>
        <translation>Taux de contournement des barrières</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <translation>Délai de remédiation</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <translation>Délai de prévention</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
    <message>
        <source>AI spend</source>
        <translation>Dépenses d’IA</translation>
    </message>
    <message>
        <source>Repeat violations</source>
        <translation>Violations répétées</translation>
    </message>
    <message>
        <source>Repeat incidents</source>
        <translation>Incidents répétés</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>Environment</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Revue</translation>
    </message>
</context>
</TS>
