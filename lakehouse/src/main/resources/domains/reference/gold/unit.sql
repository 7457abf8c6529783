-- one row per version of a unit (unit_id)
WITH province AS (
  SELECT code, name, full_name, name_en, type, valid_from,
         coalesce(valid_to, date_sub(lead(valid_from) OVER (PARTITION BY code ORDER BY valid_from), 1)) AS valid_to, batch_id
  FROM silver.reference WHERE kind = 'unit' AND level = 'province'
),
commune AS (
  SELECT code, name, full_name, name_en, type, parent_code, valid_from, batch_id
  FROM silver.reference WHERE kind = 'unit' AND level = 'commune'
),
change AS (
  SELECT level, code AS old_code, full_name, related_code AS new_code, valid_from AS effective_from, batch_id
  FROM silver.reference WHERE kind = 'unit_change'
),
-- A province that came from exactly one old province had the same communes before; elsewhere the old province of a commune cannot be told.
only_predecessor AS (
  SELECT change.new_code, change.effective_from, min(old.code || '@' || date_format(old.valid_from, 'yyyyMMdd')) AS unit_id
  FROM change JOIN province old ON old.code = change.old_code AND date_sub(change.effective_from, 1) BETWEEN old.valid_from AND old.valid_to
  WHERE change.level = 'province'
  GROUP BY change.new_code, change.effective_from
  HAVING count(*) = 1
),
old_commune AS (
  SELECT change.old_code AS code, change.full_name, change.effective_from, min(commune.parent_code) AS province_code,
         count(DISTINCT commune.parent_code) AS provinces, max(change.batch_id) AS batch_id
  FROM change LEFT JOIN commune ON commune.code = change.new_code
  WHERE change.level = 'commune'
  GROUP BY change.old_code, change.full_name, change.effective_from
),
version AS (
  SELECT 'VN@19760702' AS unit_id, 'VN' AS code, 'country' AS level, 'Việt Nam' AS name, 'Cộng hòa xã hội chủ nghĩa Việt Nam' AS full_name,
         'Viet Nam' AS full_name_en, 'quoc_gia' AS type, CAST(NULL AS STRING) AS parent_unit_id, DATE'1976-07-02' AS valid_from, CAST(NULL AS DATE) AS valid_to,
         CAST(NULL AS STRING) AS batch_id
  UNION ALL
  SELECT code || '@' || date_format(valid_from, 'yyyyMMdd'), code, 'province', name, full_name, name_en, type, 'VN@19760702', valid_from, valid_to, batch_id
  FROM province
  UNION ALL
  SELECT commune.code || '@' || date_format(commune.valid_from, 'yyyyMMdd'), commune.code, 'commune', commune.name, commune.full_name, commune.name_en, commune.type,
         province.code || '@' || date_format(province.valid_from, 'yyyyMMdd'), commune.valid_from, NULL, commune.batch_id
  FROM commune LEFT JOIN province ON province.code = commune.parent_code AND province.valid_to IS NULL
  UNION ALL
  SELECT old_commune.code || '@19950101', old_commune.code, 'commune',
         regexp_replace(old_commune.full_name, '^(Phường|Xã|Thị trấn|Huyện) ', ''), old_commune.full_name, NULL,
         CASE split(old_commune.full_name, ' ')[0] WHEN 'Phường' THEN 'phuong' WHEN 'Xã' THEN 'xa' WHEN 'Thị' THEN 'thi_tran' WHEN 'Huyện' THEN 'huyen' END,
         if(old_commune.provinces = 1, only_predecessor.unit_id, NULL),
         DATE'1995-01-01', date_sub(old_commune.effective_from, 1), old_commune.batch_id
  FROM old_commune LEFT JOIN only_predecessor ON only_predecessor.new_code = old_commune.province_code AND only_predecessor.effective_from = old_commune.effective_from
),
-- One spelling of a name: the tone stands on the first vowel of oa, oe, uy, as in the resolutions of 2025 (Hòa Bình, not Hoà Bình; but Quý).
spelling AS (
  SELECT arrays_zip(written, shown) AS pairs
  FROM (SELECT split('oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ', ' ') AS written, split('òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy', ' ') AS shown)
)
SELECT unit_id, code, level, aggregate(pairs, name, (text, pair) -> regexp_replace(text, concat('(?<![qQ])', pair.written, r'(?!\p{L})'), pair.shown)) AS name,
       aggregate(pairs, full_name, (text, pair) -> regexp_replace(text, concat('(?<![qQ])', pair.written, r'(?!\p{L})'), pair.shown)) AS full_name,
       full_name_en, type, parent_unit_id, valid_from, valid_to, batch_id
FROM version CROSS JOIN spelling
