# Trầm cảm ở trường: hỗ trợ bằng kế hoạch, không phải xâm hại, không khẩn cấp.
title='Học sinh 13 tuổi trầm cảm (bịa)'
at 2026-10-05T07:00
begin --agency TMR --run-by commune --name-vi 'UBND xã Tu Mơ Rông' --name-en 'Tu Mơ Rông commune' --place 23425
as y-lan agency add truong --kind school-counsellor --name-vi 'Tổ tư vấn trường THCS (bịa)' --name-en 'School counsellor' --place 23425 --valid-from 2025-07-01

told 'Cô giáo gọi'
at 2026-10-05T08:05
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"about-child","channel":"phone","receivedAt":"2026-10-05T08:00:00+07:00","nature":"special-circumstances","topics":["SK03"],
 "incident":{"place":"23425","setting":"school"},
 "children":[{"name":"A Sơn Mẫu","sex":"male","age":{"from":13,"to":13,"basis":"stated"},"home":{"place":"23425"},"school":"Lớp 8 (bịa)","safe":"yes"}],
 "caller":{"name":"Y Cô Mẫu","phone":"0900 000 005","relation":"teacher","consentToPassIdentity":"yes"},
 "story":{"account":"Ba tháng nay em ít nói, bỏ ăn, điểm giảm; chưa có ý nghĩ tự làm đau mình.","condition":"Mệt, buồn."}}
DOC
as y-lan case triage $ca --accept
as y-lan case assign $ca --to a-thu
as y-lan referral propose $ca
at 2026-10-05T09:00
as a-thu case start $ca
as a-thu child show $ca/c1
as a-thu consent record $ca/c1 support given --by child --words-from - <<<'Em muốn có người nói chuyện.'
as a-thu consent record $ca/c1 support given --by guardian --words-from - <<<'Mẹ đồng ý.'
as a-thu referral draft $ca --to truong --consent given --words-from - <<<'Đề nghị tư vấn mỗi tuần.'
as a-thu referral send $ca/1
paper phieu-chuyen-truong a-thu referral print $ca/1
at 2026-10-05T14:00
fill 1 02 <<'DOC'
{"$version":0,"harm":{"severity":"low","description":"Buồn, mất ngủ."},"conclusion":{"emergency":"no"}}
DOC
at 2026-10-06T14:00
fill 1 03 <<'DOC'
{"$version":0,"state":{"mind":"Buồn kéo dài.","body":"Sụt cân."},"family":{"circumstances":"Mẹ đi làm xa, ở với ông bà.","protection":"Ông bà thương cháu."},"child":{"opinion":"Muốn gặp mẹ nhiều hơn."},
 "parents":{"opinion":"Mẹ sẽ về mỗi cuối tuần."},"needs":{"therapy":"Khám tâm thần nhi, tư vấn."},"conclusion":{"harm":"low","parentsSafe":"yes"}}
DOC
at 2026-10-07T14:00
fill 1 meeting <<'DOC'
{"$version":0,"meeting":{"heldOn":"2026-10-07","chair":"A Chủ Mẫu","parentsPresent":"yes"},"participants":[{"office":"Trạm y tế xã"},{"office":"Trường học"}],"outcome":{"needs":"Tư vấn, khám.","measures":"Trị liệu, hỗ trợ học tập."}}
DOC
at 2026-10-08T14:00
fill 1 04 <<'DOC'
{"$version":0,"goal":{"words":"Ngủ được, đi học đều."},"items":[{"measure":"50a","activity":"Khám và tư vấn","end":"2026-10-20","who":"Trạm y tế","cost":200000},{"measure":"49a","activity":"Hướng dẫn ông bà","end":"2026-10-30","who":"A Thu","cost":0}],"follow":{"reviewBy":"2026-10-30","who":"A Thu"}}
DOC
at 2026-10-09T09:00
decided 1 plan-approval --number 61/QĐ-UBND --day 2026-10-09 --when 2026-10-09T08:00 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ28 k4"}
DOC
did 1 plan-sent <<<'Gửi trường, Trạm y tế, gia đình.'
as a-thu referral acknowledge $ca/1
at 2026-10-19T09:00
as a-thu plan progress $ca/c1 1 done --words-from - <<<'Đã khám, uống thuốc theo đơn.'
at 2026-10-29T09:00
as a-thu plan progress $ca/c1 2 dropped --words-from - <<<'Mẹ đã về ở hẳn với con.'
as a-thu plan show $ca/c1
at 2026-10-30T09:00
fill 1 06 <<'DOC'
{"$version":0,"harm":{"severity":"low"},"protection":{"self":"high","carer":"high"},"opinions":{"child":"Đỡ nhiều.","parents":"Con nói chuyện lại."},"conclusion":{"noMoreRisk":"yes","stable":"yes","proposal":"Kết thúc."}}
DOC
as a-thu referral complete $ca/1 --outcome helped
at 2026-10-30T10:30
decided 1 closing-decision --number 70/QĐ-UBND --day 2026-10-30 --when 2026-10-30T10:00 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ30 k1b"}
DOC
at 2026-10-30T11:00
refused 17 a-thu child end $ca/c1 --because safe --reason-from - <<<'Ổn định.'
as a-thu child end $ca/c1 --because safe --gaps-explained --reason-from - <<<'Ổn định; cơ sở dữ liệu đang bảo trì, cập nhật sau.'
as a-thu case close $ca --because safe --reason-from - <<<'Ổn định.'
paper mau-04 a-thu form print $ca/c1 04
at 2026-10-31T08:00
