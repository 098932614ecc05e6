# Người bị tố giác là phó chủ tịch xã: giữ kín với người nhà của ông ta trong sổ, báo cấp trên, không ai tự xác nhận.
title='Cháu 10 tuổi bị phó chủ tịch xã đánh (bịa)'
at 2026-10-05T07:00
begin --agency TMR --run-by commune --name-vi 'UBND xã Tu Mơ Rông' --name-en 'Tu Mơ Rông commune' --place 23425
as y-lan agency add ub-tmr --kind commune-people-committee --name-vi 'UBND xã Tu Mơ Rông' --name-en 'Tu Mơ Rông PC' --place 23425 --valid-from 2025-07-01
as y-lan agency add soyte --kind health-department --name-vi 'Sở Y tế' --name-en 'Department of Health' --place 51 --valid-from 2025-07-01
as y-lan agency add csdt --kind investigation-body --name-vi 'Cơ quan Cảnh sát điều tra Công an tỉnh' --name-en 'Investigation body' --place 51 --valid-from 2025-07-01
join pho case-worker

told 'Ông ngoại gọi'
at 2026-10-05T08:05
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"about-child","channel":"phone","receivedAt":"2026-10-05T08:00:00+07:00","nature":"actual","topics":["BL01"],
 "incident":{"place":"23425","setting":"public-place","recent":"yes"},
 "children":[{"name":"A Kỳ Mẫu","sex":"male","age":{"from":10,"to":10,"basis":"stated"},"home":{"place":"23425"},"safe":"yes"}],
 "offenders":[{"relation":"official","carer":"no","hasAccess":"yes","name":"A Phó Mẫu"}],
 "caller":{"name":"A Ông Mẫu","phone":"0900 000 006","relation":"grandparent","consentToPassIdentity":"no"},
 "story":{"account":"Phó chủ tịch xã tát cháu vì nghi lấy trộm.","condition":"Sưng má, sợ."}}
DOC
as y-lan case triage $ca --accept
as y-lan referral propose $ca
at 2026-10-05T08:10
as y-lan case withhold $ca --from pho --reason-from - <<<'Người nhà của người bị tố giác.'
refused 17 y-lan case assign $ca --to pho
as y-lan case assign $ca --to a-thu
refused 14 pho case show $ca
as y-lan referral withhold $ca --from ub-tmr --reason-from - <<<'Cơ quan của người bị tố giác.'
at 2026-10-05T08:20
as a-thu case start $ca
refused 17 a-thu referral draft $ca --to ub-tmr --consent overridden --law 'NĐ 56/2017 Đ26' --words-from - <<<'Báo.'
as a-thu referral draft $ca --to csdt --consent overridden --law 'BLTTHS Đ146' --words-from - <<<'Đề nghị thụ lý, không chuyển về công an xã.'
as a-thu referral draft $ca --to soyte --consent overridden --law 'NĐ 56/2017 Đ26' --words-from - <<<'Đề nghị chỉ đạo; chủ tịch xã không tham gia.'
as a-thu referral send $ca/1
as a-thu referral send $ca/2
paper phieu-chuyen-dieu-tra a-thu referral print $ca/1
refused 17 a-thu case print $ca --to commune-people-committee --for authority
as a-thu case record $ca police-told --words-from - <<<'Báo thẳng cơ quan điều tra tỉnh.'
as a-thu child show $ca/c1

told 'Mẫu 02, kế hoạch, phê duyệt của cấp trên'
at 2026-10-05T09:00
fill 1 02 <<'DOC'
{"$version":0,"order":{"orderedBy":"Sở Y tế","seenChild":"yes"},"harm":{"severity":"medium","description":"Sưng má."},"conclusion":{"emergency":"yes","words":"Người bị tố giác có quyền ở xã."}}
DOC
at 2026-10-05T10:00
did 1 emergency-measures <<<'Cháu ở nhà ông ngoại, công an tỉnh bảo vệ.'
at 2026-10-06T09:00
fill 1 04 <<'DOC'
{"$version":0,"goal":{"words":"Cháu an toàn, được trợ giúp pháp lý."},"items":[{"measure":"50e","activity":"Trợ giúp pháp lý","end":"2026-10-20","who":"A Thu","cost":0}]}
DOC
at 2026-10-06T10:30
decided 1 plan-approval --number 7/QĐ-UBND-TINH --day 2026-10-06 --when 2026-10-06T10:00 <<'DOC'
{"body":"Cấp trên của UBND xã (bịa)","signatory":"A Tỉnh Mẫu","office":"Phó Chủ tịch","grounds":"Người bị tố giác là phó chủ tịch xã"}
DOC
did 1 plan-sent <<<'Gửi Trung tâm trợ giúp pháp lý, ông ngoại.'
as a-thu referral acknowledge $ca/1
as a-thu referral acknowledge $ca/2
for act in police-received police-written; do as a-thu case record $ca $act --words-from - <<<'Cơ quan điều tra tỉnh.'; done
at 2026-10-20T09:00
as a-thu plan progress $ca/c1 1 done --words-from - <<<'Đã có trợ giúp viên.'
as a-thu referral complete $ca/1 --outcome helped
as a-thu referral complete $ca/2 --outcome helped
as a-thu case record $ca investigation-result --words-from - <<<'Xử phạt hành chính.'
as a-thu case record $ca reporter-told --words-from - <<<'Đã báo ông ngoại.'
as a-thu child show $ca/c1
at 2026-10-22T09:00
as a-thu child end $ca/c1 --because other --reason-from - <<<'Vụ việc đã xử lý; cháu an toàn với ông ngoại, cấp trên theo dõi.'
as a-thu case close $ca --because other --reason-from - <<<'Cơ quan điều tra đã xử lý.'
at 2026-10-22T10:00
as y-nga request list
as y-nga queue
paper ho-so a-thu case print $ca --to investigation-body --for authority
at 2026-10-23T08:00
