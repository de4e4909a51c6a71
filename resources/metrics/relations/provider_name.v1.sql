-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- provider_name v1: one name for each provider, by the names in lower case that conventions and vendors have for it.
SELECT 'az.ai.openai' AS alias, 'azure' AS name
 UNION ALL SELECT 'azure.ai.openai', 'azure'
 UNION ALL SELECT 'az.ai.inference', 'azure_ai'
 UNION ALL SELECT 'azure.ai.inference', 'azure_ai'
 UNION ALL SELECT 'x_ai', 'xai'
 UNION ALL SELECT 'gcp.vertex_ai', 'vertex_ai'
 UNION ALL SELECT 'vertexai', 'vertex_ai'
 UNION ALL SELECT 'gcp.gemini', 'gemini'
 UNION ALL SELECT 'google', 'gemini'
 UNION ALL SELECT 'mistral_ai', 'mistral'
 UNION ALL SELECT 'mistralai', 'mistral'
 UNION ALL SELECT 'aws.bedrock', 'bedrock'
 UNION ALL SELECT 'amazon', 'bedrock'
