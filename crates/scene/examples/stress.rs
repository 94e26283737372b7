//! stress
use scene::layout::{Destination, Frame, Place, layout};
struct R(u64);
impl R { fn u(&mut self)->f64{ self.0 ^= self.0<<13; self.0 ^= self.0>>7; self.0 ^= self.0<<17; (self.0>>11) as f64/(1u64<<53) as f64 }
 fn n(&mut self)->f64{ let a=self.u().max(1e-12); let b=self.u(); (-2.0*a.ln()).sqrt()*(std::f64::consts::TAU*b).cos() } }
fn main(){
  let text=include_str!("../tests/sample/capitals.csv");
  let caps: Vec<Place>=text.lines().skip(1).map(|l|{let v:Vec<_>=l.splitn(4,',').collect(); Place{id:v[0].into(),lon:v[1].parse().unwrap(),lat:v[2].parse().unwrap(),name:v[3].trim_matches('"').into()}}).collect();
  let origins=[("Shanghai",121.5,31.2),("Rotterdam",4.5,51.9),("Santiago",-70.6,-33.4),("Perth",115.9,-31.9),("Johannesburg",28.0,-26.2),("Houston",-95.4,29.8),("Astana",71.4,51.1),("China",113.0,32.0)];
  let frames=[Frame::WIDE,Frame::MEDIUM,Frame::PHONE];
  let args: Vec<usize>=std::env::args().skip(1).filter_map(|a|a.parse().ok()).collect();
  let nframes=args.first().copied().unwrap_or(1);
  for n in [8usize,24,60,190]{ for kind in ["big","random","uniform","cluster"]{
    if n==190 && kind!="big" {continue}
    let mut tot=[0usize;6]; let mut worst=String::new(); let mut wv=0; let mut t=0.0f64; let mut runs=0; let mut maxturn=0.0f64; let mut moved=0.0f64;
    for (o,(name,lon,lat)) in origins.iter().enumerate(){ for (fi,frame) in frames.iter().take(nframes).enumerate(){ for seed in 0..3u64{
      let mut r=R(0x9E3779B97F4A7C15u64.wrapping_mul(1+seed+10*o as u64+n as u64*1000));
      for _ in 0..5 {r.u();}
      let mut dests=vec![];
      let mut pool: Vec<Place>= match kind {
        "big"=>caps.clone(),
        "random"=>{let mut p=caps.clone(); for i in (1..p.len()).rev(){ let j=(r.u()*(i+1) as f64) as usize; p.swap(i,j);} p}
        "uniform"=>(0..200).map(|i|Place{id:format!("P{i}"),name:format!("Place {i}"),lon:r.u()*360.0-180.0,lat:((r.u()*1.6-0.7) as f64).asin().to_degrees()}).collect(),
        _=>{ let cs:Vec<(f64,f64)>=(0..4).map(|_|(r.u()*360.0-180.0,r.u()*100.0-40.0)).collect(); (0..200).map(|i|{let c=cs[i%4]; Place{id:format!("P{i}"),name:format!("Place {i}"),lon:c.0+6.0*r.n(),lat:(c.1+4.0*r.n()).clamp(-80.0,80.0)}}).collect()}
      };
      pool.truncate(n);
      for p in pool { dests.push(Destination{place:p,tonnes_per_year:(7.0+1.6*r.n()).exp()}); }
      let origin=Place{id:"OO".into(),name:(*name).into(),lon:*lon,lat:*lat};
      let s=std::time::Instant::now();
      let l=layout(&Frame{most_labels:0,..frame.clone()},&origin,&dests);
      t=t.max(s.elapsed().as_secs_f64()*1e3); runs+=1;
      let sc=l.score; if args.len()>2 && args[1]==n && args[2]==o && args[3]==seed as usize && std::env::args().last().as_deref()==Some(kind) { use std::fmt::Write; let mut t=String::from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 620' width='1200' height='620'>"); let _=write!(t,"<circle cx='{}' cy='{}' r='{}' fill='#ccc'/>",l.origin.at.x,l.origin.at.y,l.origin.r); for (i,f) in l.flows.iter().enumerate(){ let _=write!(t,"<path d='{}' fill='hsl({},60%,40%)' fill-opacity='.7'/><circle cx='{}' cy='{}' r='2.2'/>",f.ribbon.outline,(i*67)%360,f.node.x,f.node.y); if let Some(b)=&f.label{let _=write!(t,"<text x='{}' y='{}' font-size='12'>{}</text>",b.at.x,b.at.y,b.name);} } t.push_str("</svg>"); std::fs::write("/tmp/le/s.svg",t).unwrap(); }
      for (d,f) in dests.iter().zip(&l.flows){ let p=frame.place(d.place.lon,d.place.lat); moved=moved.max((p-f.node).length()); }
      maxturn=maxturn.max(sc.max_turn_deg);
      let v=[sc.crossings,sc.node_hits,sc.ribbon_overlaps,sc.arrowhead_overlaps,sc.label_overlaps,sc.unnamed];
      for i in 0..6 {tot[i]+=v[i];}
      let bad=v[0]*10+v[1]*3+v[2]+v[3]*2+v[4];
      if bad>wv {wv=bad; worst=format!("{name} {} seed {seed} {v:?}",frame.id);}
      if args.len()>1 && v[..5].iter().any(|x|*x>0) {println!("   {name} f{fi} seed {seed} {v:?}");}
    }}}
    println!("{n:4} {kind:8} runs {runs} cross {} hits {} ribbons {} heads {} labels {} unnamed {}  max {t:.1} ms turn {maxturn:.0} moved {moved:.0} worst {worst}",tot[0],tot[1],tot[2],tot[3],tot[4],tot[5]);
  }}
}
